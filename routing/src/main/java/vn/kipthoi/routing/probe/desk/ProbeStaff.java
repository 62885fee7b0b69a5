package vn.kipthoi.routing.probe.desk;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.routing.ContactCard;
import vn.kipthoi.routing.ContactWay;
import vn.kipthoi.routing.Person;
import vn.kipthoi.routing.Probe;
import vn.kipthoi.routing.StaffDirectory;

/** The staff, and nobody, whom probes are for. Nobody never writes: no reply is taken for theirs. */
public record ProbeStaff(StaffDirectory staff) implements StaffDirectory {

  private static final Person NOBODY =
      new Person(Probe.PERSON, Personal.of("–"), Probe.PHONE, UnitCode.NATION);
  private static final ContactCard CARD = new ContactCard(
      Probe.PERSON, Language.VI, List.of(new ContactWay(ContactWay.Kind.SMS, Probe.PHONE)));

  @Override
  public Future<List<Person>> find(SqlClient client, List<UUID> people) {
    return staff.find(client, people).map(found -> with(found, people, NOBODY));
  }

  @Override
  public Future<List<ContactCard>> cards(SqlClient client, List<UUID> people) {
    return staff.cards(client, people).map(found -> with(found, people, CARD));
  }

  @Override
  public Future<Optional<Person>> withPhone(SqlClient client, Personal<String> phone) {
    return staff.withPhone(client, phone);
  }

  private static <T> List<T> with(List<T> found, List<UUID> people, T nobody) {
    return people.contains(Probe.PERSON)
        ? Stream.concat(found.stream(), Stream.of(nobody)).toList()
        : found;
  }
}
