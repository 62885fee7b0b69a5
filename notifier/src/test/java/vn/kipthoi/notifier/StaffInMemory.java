package vn.kipthoi.notifier;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.routing.Person;
import vn.kipthoi.routing.StaffDirectory;

/** People on duty, made up by a test. */
public final class StaffInMemory implements StaffDirectory {

  private final Map<UUID, Person> people = new ConcurrentHashMap<>();

  public Person hire(String name, String phone, String unit) {
    var person =
        new Person(UUID.randomUUID(), Personal.of(name), Personal.of(phone), new UnitCode(unit));
    people.put(person.id(), person);
    return person;
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
