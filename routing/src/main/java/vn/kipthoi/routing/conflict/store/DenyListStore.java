package vn.kipthoi.routing.conflict.store;

import static java.time.ZoneOffset.UTC;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.privacy.DataKey;
import vn.kipthoi.platform.privacy.DataKeys;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.privacy.Purpose;
import vn.kipthoi.platform.privacy.Ring;
import vn.kipthoi.platform.sql.Sql;
import vn.kipthoi.routing.CaseId;
import vn.kipthoi.routing.conflict.Exclusion;
import vn.kipthoi.routing.conflict.Exclusion.AskedBack;
import vn.kipthoi.routing.conflict.Exclusion.Reason;
import vn.kipthoi.routing.conflict.Exclusion.Whom;
import vn.kipthoi.routing.conflict.Standing;

/** Keeps {@code routing.exclusions}. Notes are sealed on the content ring, under the case's key. */
public final class DenyListStore {

  /**
   * Whoever keeps a case from somebody, or asks that they may see it again.
   *
   * @param note why, in their own words
   */
  public record By(UUID account, Standing standing, Optional<Personal<String>> note) {}

  private final DataKeys keys;

  public DenyListStore(DataKeys keys) {
    this.keys = keys;
  }

  /** The exclusions of a case that hold, the first one first. */
  public Future<List<Exclusion>> of(SqlClient client, CaseId kept) {
    return client
        .preparedQuery(Statement.OF.text())
        .execute(Tuple.of(kept.value()))
        .compose(rows -> rows.size() == 0
            ? Future.succeededFuture(List.of())
            : keys.obtain(client, kept.value(), Ring.CONTENT).map(key -> exclusions(rows, key)));
  }

  /**
   * Keeps the case from a person, unless it is already.
   *
   * @return the id of the exclusion that this made; empty when there was one
   */
  public Future<Optional<UUID>> keep(
      SqlClient transaction, CaseId kept, UUID person, Reason reason, By by, Instant now) {
    var id = UUID.randomUUID();
    return keys.obtain(transaction, kept.value(), Ring.CONTENT)
        .compose(key -> transaction
            .preparedQuery(Statement.KEEP.text())
            .execute(Tuple.of(
                id,
                kept.value(),
                person,
                reason.word(),
                sealed(key, noteOf(id), by.note()),
                by.account(),
                by.standing().name(),
                now.atOffset(UTC))))
        .map(done -> done.rowCount() == 1 ? Optional.of(id) : Optional.<UUID>empty());
  }

  /** The person had opened the case before; {@code keep} finds by itself whether they were told. */
  public Future<Void> hadSeen(SqlClient transaction, UUID exclusion) {
    return transaction
        .preparedQuery(Statement.HAD_SEEN.text())
        .execute(Tuple.of(exclusion))
        .mapEmpty();
  }

  /** Somebody asks that they may see it again. The first to ask is remembered. */
  public Future<Boolean> askBack(
      SqlClient transaction, CaseId kept, UUID exclusion, By by, Instant now) {
    return keys.obtain(transaction, kept.value(), Ring.CONTENT)
        .compose(key -> transaction
            .preparedQuery(Statement.ASK_BACK.text())
            .execute(Tuple.of(
                kept.value(),
                exclusion,
                by.account(),
                by.standing().name(),
                sealed(key, backNoteOf(exclusion), by.note()),
                now.atOffset(UTC))))
        .map(done -> done.rowCount() == 1);
  }

  /** Somebody above agrees: from now on the person may see the case again. */
  public Future<Boolean> lift(
      SqlClient transaction, CaseId kept, UUID exclusion, UUID account, Instant now) {
    return transaction
        .preparedQuery(Statement.LIFT.text())
        .execute(Tuple.of(kept.value(), exclusion, account, now.atOffset(UTC)))
        .map(done -> done.rowCount() == 1);
  }

  /** A commune that had the case and was passed over is a commune like any other again. */
  public Future<Void> showAgain(SqlClient transaction, CaseId kept, UnitCode commune) {
    return transaction
        .preparedQuery(Statement.SHOW_AGAIN.text())
        .execute(Tuple.of(kept.value(), commune.text()))
        .mapEmpty();
  }

  /** Everybody who stands on a post of these units, by unit and post, now or at another time. */
  public Future<List<OnPost>> staffOf(SqlClient client, List<String> units) {
    return client
        .preparedQuery(Statement.STAFF_OF.text())
        .execute(Tuple.of(units.toArray(String[]::new)))
        .map(rows -> {
          var staff = new ArrayList<OnPost>();
          rows.forEach(row -> staff.add(
              new OnPost(row.getUUID("person"), row.getString("unit"), row.getString("rung"))));
          return List.copyOf(staff);
        });
  }

  /** Somebody who stands on a post, now or at another time. */
  public record OnPost(UUID person, String unit, String rung) {}

  private static List<Exclusion> exclusions(Iterable<Row> rows, DataKey key) {
    var found = new ArrayList<Exclusion>();
    rows.forEach(row -> found.add(exclusion(row, key)));
    return List.copyOf(found);
  }

  private static Exclusion exclusion(Row row, DataKey key) {
    var id = row.getUUID("id");
    return new Exclusion(
        id,
        whom(row),
        Reason.ofWord(row.getString("reason")).orElseThrow(),
        Optional.ofNullable(row.getBuffer("sealed_note"))
            .map(note -> key.open(noteOf(id), note.getBytes())),
        Optional.ofNullable(row.getUUID("by_account")),
        row.getOffsetDateTime("at").toInstant(),
        row.getBoolean("had_seen"),
        askedBack(row));
  }

  private static Whom whom(Row row) {
    return Optional.ofNullable(row.getUUID("person"))
        .<Whom>map(Whom.Somebody::new)
        .orElseGet(() -> new Whom.AllOf(new UnitCode(row.getString("unit"))));
  }

  private static Optional<AskedBack> askedBack(Row row) {
    return Optional.ofNullable(row.getUUID("asked_back_by"))
        .map(account -> new AskedBack(
            account,
            Standing.valueOf(row.getString("asked_back_role")),
            row.getOffsetDateTime("asked_back_at").toInstant()));
  }

  private static @Nullable Buffer sealed(
      DataKey key, String field, Optional<Personal<String>> note) {
    return note.map(said -> Buffer.buffer(key.seal(field, said.revealFor(Purpose.STORING))))
        .orElse(null);
  }

  private static String noteOf(UUID exclusion) {
    return "exclusion|" + exclusion;
  }

  private static String backNoteOf(UUID exclusion) {
    return "exclusion-back|" + exclusion;
  }

  enum Statement implements Sql {
    OF("""
        -- $1 case
        select id, person, unit, reason, sealed_note, by_account, at, had_seen, asked_back_by,
               asked_back_role, asked_back_at
          from routing.exclusions
         where case_id = $1
           and lifted_at is null
         order by at, id
        """),
    KEEP("""
        -- $1 id, $2 case, $3 person, $4 reason, $5 note sealed, $6 account, $7 its standing, $8 now
        insert into routing.exclusions
               (id, case_id, person, reason, sealed_note, by_account, by_role, by, at, had_seen)
        select $1, $2, $3, $4, $5, $6, $7, 'desk', $8,
               exists (select
                         from routing.call_outs o
                         join routing.deadlines d
                           on d.id = o.deadline
                        where d.case_id = $2
                          and o.person = $3)
            on conflict (case_id, person) where lifted_at is null do nothing
        """),
    HAD_SEEN("""
        -- $1 exclusion
        update routing.exclusions
           set had_seen = true
         where id = $1
        """),
    ASK_BACK("""
        -- $1 case, $2 exclusion, $3 account, $4 its standing, $5 note sealed, $6 now
        update routing.exclusions
           set asked_back_by = $3,
               asked_back_role = $4,
               sealed_back_note = $5,
               asked_back_at = $6
         where id = $2
           and case_id = $1
           and lifted_at is null
           and asked_back_at is null
        """),
    LIFT("""
        -- $1 case, $2 exclusion, $3 account, $4 now
        update routing.exclusions
           set lifted_by = $3,
               lifted_at = $4
         where id = $2
           and case_id = $1
           and lifted_at is null
           and asked_back_by <> $3
        """),
    SHOW_AGAIN("""
        -- $1 case, $2 commune
        update routing.cases
           set conflict = false,
               scope = array(select distinct u from unnest(scope || array[$2::text]) u)
         where id = $1
           and unit = $2
           and conflict
        """),
    STAFF_OF("""
        -- $1 units
        select distinct t.unit, t.rung, on_it.person
          from routing.teams t
         cross join routing.on_roster_of(t.id) on_it (person)
         where t.unit = any ($1)
         order by t.unit, t.rung, on_it.person
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
