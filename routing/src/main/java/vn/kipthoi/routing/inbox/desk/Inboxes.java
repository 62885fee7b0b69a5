package vn.kipthoi.routing.inbox.desk;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.routing.Person;
import vn.kipthoi.routing.Scope;
import vn.kipthoi.routing.StaffDirectory;
import vn.kipthoi.routing.inbox.store.InboxStore;
import vn.kipthoi.routing.inbox.store.InboxStore.HeldCase;
import vn.kipthoi.routing.inbox.store.InboxStore.SettledCall;
import vn.kipthoi.routing.inbox.store.InboxStore.Told;
import vn.kipthoi.routing.inbox.store.InboxStore.WaitingCall;
import vn.kipthoi.routing.policy.store.BookStore;
import vn.kipthoi.routing.store.DutyStore;

/** Puts together what lies in an inbox, with the names of colleagues. */
public final class Inboxes {

  /** For so long it is said who took what one was called for. */
  private static final Duration REMEMBERED = Duration.ofHours(12);

  private final Database database;
  private final StaffDirectory staff;
  private final InboxStore store = new InboxStore();
  private final DutyStore rosters = new DutyStore(new BookStore());

  public Inboxes(Database database, StaffDirectory staff) {
    this.database = database;
    this.staff = staff;
  }

  /**
   * What lies in an inbox.
   *
   * @param people the names of those who appear in it
   */
  public record Contents(
      boolean onDuty,
      List<WaitingCall> waiting,
      List<Told> told,
      List<HeldCase> held,
      List<SettledCall> settled,
      Map<UUID, Personal<String>> people) {

    /** An account that is on no roster is never called. */
    public static final Contents NOTHING =
        new Contents(false, List.of(), List.of(), List.of(), List.of(), Map.of());
  }

  /** A person's inbox as it stands at a moment. */
  public Future<Contents> of(Scope scope, Instant now) {
    return scope
        .person()
        .map(person -> of(database.client(), scope, person, now))
        .orElseGet(() -> Future.succeededFuture(Contents.NOTHING));
  }

  private Future<Contents> of(SqlClient client, Scope scope, UUID person, Instant now) {
    var onDuty = rosters.isOnDuty(client, person, now);
    var held = store.held(client, scope, person);
    var settled = store.settled(client, scope, person, now.minus(REMEMBERED));
    var waiting = store.waiting(client, scope, person);
    var told = waiting.compose(
        some -> store.told(client, some.stream().map(WaitingCall::deadline).toList()));
    return Future.all(onDuty, held, settled, told)
        .compose(read -> names(client, told.result(), settled.result())
            .map(people -> new Contents(
                onDuty.result(),
                waiting.result(),
                told.result(),
                held.result(),
                settled.result(),
                people)));
  }

  private Future<Map<UUID, Personal<String>>> names(
      SqlClient client, List<Told> told, List<SettledCall> settled) {
    var people = Stream.concat(
            told.stream().map(Told::person), settled.stream().flatMap(one -> one.by().stream()))
        .distinct()
        .toList();
    return people.isEmpty()
        ? Future.succeededFuture(Map.of())
        : staff.find(client, people).map(Inboxes::byId);
  }

  private static Map<UUID, Personal<String>> byId(List<Person> found) {
    return found.stream().collect(Collectors.toMap(Person::id, Person::name));
  }
}
