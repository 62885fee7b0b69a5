package vn.kipthoi.routing.file.store;

import static java.time.ZoneOffset.UTC;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.sql.Sql;
import vn.kipthoi.routing.file.ServiceKind;

/** Keeps {@code routing.services}: the directory of each province. Bodies, never persons. */
public final class ServiceStore {

  /**
   * A service.
   *
   * @param verifiedOn when somebody last made sure of its contacts
   * @param demonstration invented, for trying the program out
   * @param open false when it has closed; what was referred to it stays readable
   */
  public record Service(
      UUID id,
      UnitCode province,
      ServiceKind kind,
      Contact contact,
      LocalDate verifiedOn,
      boolean demonstration,
      long version,
      boolean open) {}

  /** How a service is reached, and when. */
  public record Contact(String name, String phone, String address, String opening) {}

  /** Adds a service; false when an earlier sending of the same did. */
  public Future<Boolean> add(SqlClient transaction, Service service, UUID by, Instant at) {
    return write(transaction, Statement.ADD, service, by, at);
  }

  /** Saves it; false when somebody else saved since that version, or it is another province's. */
  public Future<Boolean> save(SqlClient transaction, Service service, UUID by, Instant at) {
    return write(transaction, Statement.SAVE, service, by, at);
  }

  private static Future<Boolean> write(
      SqlClient transaction, Statement statement, Service service, UUID by, Instant at) {
    var contact = service.contact();
    return transaction
        .preparedQuery(statement.text())
        .execute(Tuple.tuple()
            .addUUID(service.id())
            .addString(service.province().text())
            .addString(service.kind().word())
            .addString(contact.name())
            .addString(contact.phone())
            .addString(contact.address())
            .addString(contact.opening())
            .addLocalDate(service.verifiedOn())
            .addLong(service.version())
            .addUUID(by)
            .addOffsetDateTime(at.atOffset(UTC))
            .addBoolean(service.demonstration())
            .addBoolean(service.open()))
        .map(done -> done.rowCount() == 1);
  }

  /** The services of a province, by kind and name; those that closed are left out. */
  public Future<List<Service>> of(SqlClient client, UnitCode province) {
    return client
        .preparedQuery(Statement.OF_PROVINCE.text())
        .execute(Tuple.of(province.text()))
        .map(rows -> StreamSupport.stream(rows.spliterator(), false)
            .map(ServiceStore::service)
            .toList());
  }

  public Future<Optional<Service>> find(SqlClient client, UUID id) {
    return client.preparedQuery(Statement.FIND.text()).execute(Tuple.of(id)).map(rows -> {
      var found = rows.iterator();
      return found.hasNext() ? Optional.of(service(found.next())) : Optional.empty();
    });
  }

  static Service service(Row row) {
    return new Service(
        row.getUUID("id"),
        new UnitCode(row.getString("province")),
        ServiceKind.of(row.getString("kind")).orElseThrow(),
        new Contact(
            row.getString("name"),
            row.getString("phone"),
            row.getString("address"),
            row.getString("opening")),
        row.getLocalDate("verified_on"),
        row.getBoolean("demonstration"),
        row.getLong("version"),
        row.getOffsetDateTime("closed_at") == null);
  }

  enum Statement implements Sql {
    ADD("""
        -- $1 id, $2 province, $3 kind, $4 name, $5 phone, $6 address, $7 opening, $8 verified on,
        -- $9 version, $10 by whom, $11 when, $12 whether for demonstration, $13 whether open
        insert into routing.services
               (id, province, kind, name, phone, address, opening, verified_on, version, saved_by,
                saved_at, demonstration, closed_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11::timestamptz, $12,
                case when $13 then null else $11::timestamptz end)
            on conflict (id) do nothing
        """),
    SAVE("""
        -- $1 id, $2 province, $3 kind, $4 name, $5 phone, $6 address, $7 opening, $8 verified on,
        -- $9 the version that was seen, $10 by whom, $11 when, $12 whether for demonstration,
        -- $13 whether open
        update routing.services
           set kind = $3,
               name = $4,
               phone = $5,
               address = $6,
               opening = $7,
               verified_on = $8,
               version = version + 1,
               saved_by = $10,
               saved_at = $11::timestamptz,
               demonstration = $12,
               closed_at = case when $13 then null else coalesce(closed_at, $11::timestamptz) end
         where id = $1
           and province = $2
           and version = $9
        """),
    OF_PROVINCE("""
        -- $1 province
        select id, province, kind, name, phone, address, opening, verified_on, demonstration,
               version, closed_at
          from routing.services
         where province = $1
           and closed_at is null
         order by kind, name, id
        """),
    FIND("""
        -- $1 id
        select id, province, kind, name, phone, address, opening, verified_on, demonstration,
               version, closed_at
          from routing.services
         where id = $1
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
