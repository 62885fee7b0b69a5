package vn.kipthoi.notifier;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.routing.ContactCard;
import vn.kipthoi.routing.ContactWay;
import vn.kipthoi.routing.Person;
import vn.kipthoi.routing.StaffDirectory;

/** People on duty, made up by a test. */
public final class StaffInMemory implements StaffDirectory {

  private final Map<UUID, Person> people = new ConcurrentHashMap<>();
  private final Map<UUID, ContactCard> cards = new ConcurrentHashMap<>();

  public Person hire(String name, String phone, String unit) {
    var person =
        new Person(UUID.randomUUID(), Personal.of(name), Personal.of(phone), new UnitCode(unit));
    people.put(person.id(), person);
    return person;
  }

  /** Somebody whose id is known beforehand. */
  public void hire(UUID id, String phone) {
    var person = new Person(id, Personal.of("–"), Personal.of(phone), UnitCode.NATION);
    people.put(id, person);
  }

  /** What somebody can be reached over, in their own order, instead of by text alone. */
  public void reach(Person person, Language language, ContactWay... ways) {
    cards.put(person.id(), new ContactCard(person.id(), language, List.of(ways)));
  }

  @Override
  public Future<List<ContactCard>> cards(SqlClient client, List<UUID> wanted) {
    return Future.succeededFuture(wanted.stream()
        .map(people::get)
        .filter(Objects::nonNull)
        .map(this::card)
        .toList());
  }

  private ContactCard card(Person person) {
    var texts = new ContactWay(ContactWay.Kind.SMS, person.phone());
    return cards.getOrDefault(
        person.id(), new ContactCard(person.id(), Language.VI, List.of(texts)));
  }

  @Override
  public Future<List<Person>> find(SqlClient client, List<UUID> wanted) {
    return Future.succeededFuture(
        wanted.stream().filter(people::containsKey).map(people::get).toList());
  }

  @Override
  public Future<Optional<Person>> withPhone(SqlClient client, Personal<String> phone) {
    return Future.succeededFuture(
        people.values().stream().filter(person -> person.phone().equals(phone)).findFirst());
  }
}
