package vn.kipthoi.routing.file.store;

import static java.time.ZoneOffset.UTC;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import vn.kipthoi.platform.privacy.DataKey;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.privacy.Purpose;
import vn.kipthoi.platform.privacy.Ring;
import vn.kipthoi.platform.sql.Sql;
import vn.kipthoi.routing.CaseId;
import vn.kipthoi.routing.file.ReferralState;

/** Keeps {@code routing.referrals}. */
public final class ReferralStore {

  private final CaseKeys keys;

  public ReferralStore(CaseKeys keys) {
    this.keys = keys;
  }

  /**
   * A case handed to a service for one need.
   *
   * @param need what it is asked for
   * @param remark what came of it, in the words of whoever asked; empty until then
   * @param service its name as the directory has it now
   */
  public record Referral(
      UUID id,
      CaseId of,
      UUID serviceId,
      String service,
      ReferralState state,
      long version,
      Personal<String> need,
      Personal<String> remark,
      Instant madeAt,
      Written changed) {}

  /** Makes a referral; false when an earlier sending of the same did. */
  public Future<Boolean> make(SqlClient transaction, Referral referral) {
    return sealed(transaction, referral)
        .compose(content -> transaction
            .preparedQuery(Statement.MAKE.text())
            .execute(Tuple.of(
                referral.id(),
                referral.of().value(),
                referral.serviceId(),
                content,
                referral.changed().account(),
                referral.madeAt().atOffset(UTC))))
        .map(done -> done.rowCount() == 1);
  }

  /** Notes a new state; false when somebody else changed it since that version. */
  public Future<Boolean> change(SqlClient transaction, Referral referral) {
    return sealed(transaction, referral)
        .compose(content -> transaction
            .preparedQuery(Statement.CHANGE.text())
            .execute(Tuple.of(
                referral.id(),
                referral.of().value(),
                referral.state().word(),
                referral.version(),
                content,
                referral.changed().account(),
                referral.changed().at().atOffset(UTC))))
        .map(done -> done.rowCount() == 1);
  }

  public Future<List<Referral>> of(SqlClient client, CaseId of) {
    return client
        .preparedQuery(Statement.OF_CASE.text())
        .execute(Tuple.of(of.value()))
        .compose(rows -> rows.size() == 0
            ? Future.succeededFuture(List.of())
            : keys.toOpen(client, of, Ring.CONTENT)
                .map(key -> StreamSupport.stream(rows.spliterator(), false)
                    .map(row -> referral(of, key, row))
                    .toList()));
  }

  private Future<Buffer> sealed(SqlClient transaction, Referral referral) {
    var json = new JsonObject()
        .put("need", referral.need().revealFor(Purpose.STORING))
        .put("remark", referral.remark().revealFor(Purpose.STORING))
        .put("by", referral.changed().name().revealFor(Purpose.STORING));
    return keys.toSeal(transaction, referral.of(), Ring.CONTENT)
        .map(key -> Sealed.seal(key, field(referral.id()), json));
  }

  private static Referral referral(CaseId of, DataKey key, Row row) {
    var id = row.getUUID("id");
    var content = Sealed.open(key, field(id), row.getBuffer("content"));
    return new Referral(
        id,
        of,
        row.getUUID("service"),
        row.getString("name"),
        ReferralState.of(row.getString("state")).orElseThrow(),
        row.getLong("version"),
        content.map(json -> json.getString("need")),
        content.map(json -> json.getString("remark")),
        row.getOffsetDateTime("made_at").toInstant(),
        new Written(
            row.getUUID("changed_by"),
            content.map(json -> json.getString("by")),
            row.getOffsetDateTime("changed_at").toInstant()));
  }

  private static String field(UUID referral) {
    return "referral|" + referral;
  }

  enum Statement implements Sql {
    MAKE("""
        -- $1 id, $2 case, $3 service, $4 content, $5 by whom, $6 when
        insert into routing.referrals
               (id, case_id, service, state, version, content, made_by, made_at, changed_by,
                changed_at)
        values ($1, $2, $3, 'made', 1, $4, $5, $6, $5, $6)
            on conflict (id) do nothing
        """),
    CHANGE("""
        -- $1 id, $2 case, $3 state, $4 the version that was seen, $5 content, $6 by whom, $7 when
        update routing.referrals
           set state = $3,
               version = version + 1,
               content = $5,
               changed_by = $6,
               changed_at = $7
         where id = $1
           and case_id = $2
           and version = $4
        """),
    OF_CASE("""
        -- $1 case
        select r.id, r.service, s.name, r.state, r.version, r.content, r.made_at, r.changed_by,
               r.changed_at
          from routing.referrals r
          join routing.services s
            on s.id = r.service
         where r.case_id = $1
         order by r.made_at desc, r.id
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
