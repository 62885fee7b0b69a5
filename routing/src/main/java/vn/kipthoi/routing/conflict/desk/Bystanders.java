package vn.kipthoi.routing.conflict.desk;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.routing.Person;
import vn.kipthoi.routing.Rung;
import vn.kipthoi.routing.StaffDirectory;
import vn.kipthoi.routing.conflict.store.DenyListStore;
import vn.kipthoi.routing.desk.Post;

/** Who could come to know of a case: everybody on a post of the units that see it, by post. */
public final class Bystanders {

  /** Somebody on a post. */
  public record Bystander(Person person, Post post) {}

  private final DenyListStore store;
  private final StaffDirectory staff;

  public Bystanders(DenyListStore store, StaffDirectory staff) {
    this.store = store;
    this.staff = staff;
  }

  /** Those on the posts of the units, each named once, under the first of their posts. */
  public Future<List<Bystander>> of(SqlClient client, List<UnitCode> units) {
    return store
        .staffOf(client, units.stream().map(UnitCode::text).toList())
        .compose(posts -> named(client, firstPosts(posts)));
  }

  /** The people themselves, whatever post they stand on, for showing whom a case is kept from. */
  public Future<Map<UUID, Person>> people(SqlClient client, Set<UUID> ids) {
    return staff
        .find(client, List.copyOf(ids))
        .map(found -> found.stream().collect(Collectors.toMap(Person::id, Function.identity())));
  }

  private Future<List<Bystander>> named(SqlClient client, Map<UUID, Post> posts) {
    return people(client, posts.keySet())
        .map(people -> posts.entrySet().stream()
            .flatMap(post -> Stream.ofNullable(people.get(post.getKey()))
                .map(person -> new Bystander(person, post.getValue())))
            .toList());
  }

  private static Map<UUID, Post> firstPosts(List<DenyListStore.OnPost> posts) {
    var first = new LinkedHashMap<UUID, Post>();
    for (var one : posts) {
      var unused =
          first.putIfAbsent(one.person(), new Post(new UnitCode(one.unit()), new Rung(one.rung())));
    }
    return first;
  }
}
