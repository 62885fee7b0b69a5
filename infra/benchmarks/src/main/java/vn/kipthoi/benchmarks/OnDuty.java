package vn.kipthoi.benchmarks;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.routing.Answer;
import vn.kipthoi.routing.Answered;
import vn.kipthoi.routing.CaseId;
import vn.kipthoi.routing.Caseload;
import vn.kipthoi.routing.ContactCard;
import vn.kipthoi.routing.ContactWay;
import vn.kipthoi.routing.Person;
import vn.kipthoi.routing.StaffDirectory;

/** Invented people who are told of everything and answer nothing: the notifier alone is measured. */
final class OnDuty implements StaffDirectory, Caseload {

  private static final UnitCode COMMUNE = new UnitCode("05392");

  private final Map<UUID, Person> people = new ConcurrentHashMap<>();

  /** The phone is in a range that is given to nobody. */
  Person hire(int number) {
    var person = new Person(
        UUID.randomUUID(),
        Personal.of("Người trực " + number),
        Personal.of("+849%08d".formatted(10_000_000 + number)),
        COMMUNE);
    people.put(person.id(), person);
    return person;
  }

  @Override
  public Future<List<Person>> find(SqlClient client, List<UUID> wanted) {
    return Future.succeededFuture(known(wanted));
  }

  @Override
  public Future<List<ContactCard>> cards(SqlClient client, List<UUID> wanted) {
    return Future.succeededFuture(known(wanted).stream().map(OnDuty::card).toList());
  }

  @Override
  public Future<Optional<Person>> withPhone(SqlClient client, Personal<String> phone) {
    return Future.succeededFuture(Optional.empty());
  }

  @Override
  public Future<Answered> answer(Answer answer) {
    return Future.succeededFuture(new Answered.NotTheirs());
  }

  @Override
  public Future<Boolean> stillOwed(SqlClient client, UUID deadline, UUID person) {
    return Future.succeededFuture(true);
  }

  @Override
  public Future<Void> delivered(UUID deadline, Instant at) {
    return Future.succeededFuture();
  }

  @Override
  public Future<Void> undeliverable(UUID deadline) {
    return Future.succeededFuture();
  }

  @Override
  public Future<Set<CaseId>> keptFrom(SqlClient client, UUID person, Set<CaseId> cases) {
    return Future.succeededFuture(Set.of());
  }

  private List<Person> known(List<UUID> wanted) {
    return wanted.stream().map(people::get).filter(Objects::nonNull).toList();
  }

  private static ContactCard card(Person person) {
    var texts = new ContactWay(ContactWay.Kind.SMS, person.phone());
    return new ContactCard(person.id(), Language.VI, List.of(texts));
  }
}
