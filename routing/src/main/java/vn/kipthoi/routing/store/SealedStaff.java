package vn.kipthoi.routing.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.privacy.DataKey;
import vn.kipthoi.platform.privacy.DataKeys;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.privacy.Purpose;
import vn.kipthoi.platform.privacy.Ring;
import vn.kipthoi.platform.sql.Sql;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.routing.ContactCard;
import vn.kipthoi.routing.ContactWay;
import vn.kipthoi.routing.Person;
import vn.kipthoi.routing.StaffDirectory;

/**
 * The people of {@code routing.people}, opened for those who have to reach them. One key seals the
 * whole staff; each piece is bound to its person, so that no number can be put under another name.
 */
public final class SealedStaff implements StaffDirectory {

  /** The subject that the staff's key is kept under. */
  public static final UUID STAFF = UUID.nameUUIDFromBytes("staff".getBytes(UTF_8));

  private static final int FINGERPRINT_BYTES = 16;

  private final DataKeys keys;

  public SealedStaff(DataKeys keys) {
    this.keys = keys;
  }

  @Override
  public Future<List<Person>> find(SqlClient client, List<UUID> people) {
    return people.isEmpty()
        ? Future.succeededFuture(List.of())
        : client
            .preparedQuery(Statement.FIND.text())
            .execute(Tuple.of(people.toArray(UUID[]::new)))
            .compose(rows -> open(client, rows));
  }

  @Override
  public Future<List<ContactCard>> cards(SqlClient client, List<UUID> people) {
    return client
        .preparedQuery(Statement.CARDS.text())
        .execute(Tuple.of(people.toArray(UUID[]::new)))
        .compose(rows -> rows.size() == 0
            ? Future.succeededFuture(List.of())
            : keys.find(client, STAFF, Ring.STAFF).map(key -> cards(key, rows)));
  }

  @Override
  public Future<Optional<Person>> withPhone(SqlClient client, Personal<String> phone) {
    return client
        .preparedQuery(Statement.WITH_PHONE.text())
        .execute(Tuple.of(Buffer.buffer(fingerprint(keys, phone))))
        .compose(rows -> open(client, rows))
        .map(found -> found.stream().findFirst());
  }

  /** By which a number is found again; it tells nothing without the keys. */
  public static byte[] fingerprint(DataKeys keys, Personal<String> phone) {
    var number = phone.revealFor(Purpose.MATCHING);
    return keys.vault().fingerprint("staff-phone", number, FINGERPRINT_BYTES);
  }

  /** What a sealed name is bound to. */
  public static String nameOf(UUID person) {
    return "name|" + person;
  }

  /** What a sealed number is bound to. */
  public static String phoneOf(UUID person) {
    return "phone|" + person;
  }

  private Future<List<Person>> open(SqlClient client, RowSet<Row> rows) {
    return rows.size() == 0
        ? Future.succeededFuture(List.of())
        : keys.find(client, STAFF, Ring.STAFF)
            .map(key -> StreamSupport.stream(rows.spliterator(), false)
                .map(row -> person(key, row))
                .toList());
  }

  private static List<ContactCard> cards(DataKey key, RowSet<Row> rows) {
    return List.copyOf(StreamSupport.stream(rows.spliterator(), false)
        .collect(groupingBy(
            row -> row.getUUID("id"), collectingAndThen(toList(), one -> card(key, one))))
        .values());
  }

  private static ContactCard card(DataKey key, List<Row> rows) {
    var person = rows.getFirst().getUUID("id");
    return new ContactCard(
        person,
        "en".equals(rows.getFirst().getString("language")) ? Language.EN : Language.VI,
        rows.stream().map(row -> way(key, person, row)).toList());
  }

  private static ContactWay way(DataKey key, UUID person, Row row) {
    return new ContactWay(
        ContactWay.Kind.ofWord(row.getString("kind")).orElseThrow(),
        key.open(phoneOf(person), row.getBuffer("address").getBytes()));
  }

  private static Person person(DataKey key, Row row) {
    var id = row.getUUID("id");
    return new Person(
        id,
        key.open(nameOf(id), row.getBuffer("name").getBytes()),
        key.open(phoneOf(id), row.getBuffer("phone").getBytes()),
        new UnitCode(row.getString("unit")));
  }

  enum Statement implements Sql {
    FIND("""
        -- $1 people
        select id, unit, name, phone
          from routing.people
         where id = any ($1::uuid[])
        """),
    CARDS("""
        -- $1 people. Texts go to the number that the person has, proven or not
        select p.id, p.language, c.kind, c.address
          from routing.people p
          join routing.channels c
            on c.person = p.id
         where p.id = any ($1::uuid[])
           and (c.kind = 'sms' or c.verified_at is not null)
         order by p.id, c.place, c.id
        """),
    WITH_PHONE("""
        -- $1 fingerprint of the number. The number that texts go to says more than one that only rings
        select p.id, p.unit, p.name, p.phone
          from routing.people p
         where p.phone_fingerprint = $1
            or exists (select
                         from routing.channels c
                        where c.person = p.id
                          and c.fingerprint = $1
                          and c.kind in ('sms', 'voice', 'zalo')
                          and c.verified_at is not null)
         order by p.phone_fingerprint = $1 desc
         limit 1
        """);

    private final String text;

    Statement(String text) {
      this.text = text;
    }

    @Override
    public String text() {
      return text;
    }
  }
}
