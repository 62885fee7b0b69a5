package vn.kipthoi.routing.calllist.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kipthoi.platform.privacy.Purpose;
import vn.kipthoi.routing.Person;
import vn.kipthoi.routing.StaffDirectory;
import vn.kipthoi.routing.calllist.CallList;
import vn.kipthoi.routing.calllist.CallList.OnDuty;
import vn.kipthoi.routing.desk.Duty;
import vn.kipthoi.routing.desk.Post;
import vn.kipthoi.routing.policy.store.BookStore;
import vn.kipthoi.routing.store.DutyStore;

/**
 * Who is on duty at posts, with their numbers.
 *
 * @param people those who can be reached, by their ids
 */
public record OnDutyRows(Duty duty, Map<UUID, Person> people) {

  /** As the rosters stand at a moment. */
  public static Future<OnDutyRows> at(
      SqlClient client, StaffDirectory staff, List<Post> posts, Instant moment) {
    return new DutyStore(new BookStore()).at(client, posts, moment).compose(duty -> {
      var ids = posts.stream()
          .flatMap(post -> duty.at(post).reachable().stream())
          .distinct()
          .toList();
      return staff
          .find(client, ids)
          .map(found -> new OnDutyRows(
              duty, found.stream().collect(Collectors.toMap(Person::id, one -> one))));
    });
  }

  /** One post as the list has it. */
  public CallList.Post listed(Post post) {
    return new CallList.Post(
        post.rung().word(),
        duty.at(post).reachable().stream()
            .flatMap(id -> Stream.ofNullable(people.get(id)))
            .map(person -> new OnDuty(
                person.name().revealFor(Purpose.CONTACTING),
                person.phone().revealFor(Purpose.CONTACTING)))
            .toList());
  }
}
