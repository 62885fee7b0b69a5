package vn.kipthoi.intake.store;

import static java.time.ZoneOffset.UTC;
import static vn.kipthoi.platform.privacy.Purpose.STORING;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import vn.kipthoi.intake.Coded;
import vn.kipthoi.intake.SafeContact;
import vn.kipthoi.intake.YesNo;
import vn.kipthoi.platform.privacy.DataKey;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.sql.Sql;

/** Keeps how reporters may be reached, in {@code intake.contact_rules}, sealed with who they are. */
public final class ContactStore {

  /** What was written down last, still sealed. */
  public record Written(int version, byte[] rules) {

    public SafeContact open(DataKey identity) {
      var json = new JsonObject(identity.open(field(version), rules).revealFor(STORING));
      return new SafeContact(
          Coded.of(YesNo.class, json.getString("mayCall")).orElse(YesNo.UNKNOWN),
          Optional.ofNullable(json.getString("from"))
              .map(from -> new SafeContact.Hours(
                  LocalTime.parse(from), LocalTime.parse(json.getString("until")))),
          json.getBoolean("mayLeaveAnswers"),
          Optional.ofNullable(json.getString("ifSomebodyElse")).map(Personal::of),
          Optional.ofNullable(json.getString("how")).map(Personal::of));
    }
  }

  public Future<Optional<Written>> last(SqlClient client, UUID report) {
    return client
        .preparedQuery(Statement.LAST.text())
        .execute(Tuple.of(report))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false).findFirst().map(ContactStore::written));
  }

  /** @param version one more than the last; two at the same moment: one fails */
  public Future<Void> keep(
      SqlClient transaction,
      UUID report,
      int version,
      SafeContact contact,
      Optional<UUID> account,
      Instant now,
      DataKey identity) {
    return transaction
        .preparedQuery(Statement.KEEP.text())
        .execute(Tuple.of(
            report,
            version,
            now.atOffset(UTC),
            account.orElse(null),
            Buffer.buffer(identity.seal(field(version), text(contact)))))
        .mapEmpty();
  }

  private static String text(SafeContact contact) {
    var json = new JsonObject()
        .put("mayCall", contact.mayCall().word())
        .put("mayLeaveAnswers", contact.mayLeaveAnswers());
    contact
        .hours()
        .ifPresent(hours ->
            json.put("from", hours.from().toString()).put("until", hours.until().toString()));
    contact.ifSomebodyElse().ifPresent(say -> json.put("ifSomebodyElse", say.revealFor(STORING)));
    contact.how().ifPresent(how -> json.put("how", how.revealFor(STORING)));
    return json.encode();
  }

  private static Written written(Row row) {
    return new Written(row.getInteger("version"), row.getBuffer("rules").getBytes());
  }

  private static String field(int version) {
    return "contact|" + version;
  }

  enum Statement implements Sql {
    LAST("""
        -- $1 report
        select version, rules
          from intake.contact_rules
         where report_id = $1
         order by version desc
         limit 1
        """),
    KEEP("""
        -- $1 report, $2 version, $3 at, $4 account, $5 rules
        insert into intake.contact_rules (report_id, version, at, by_account, rules)
        values ($1, $2, $3, $4, $5)
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
