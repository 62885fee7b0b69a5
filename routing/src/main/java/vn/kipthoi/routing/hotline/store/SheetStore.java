package vn.kipthoi.routing.hotline.store;

import static java.time.ZoneOffset.UTC;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import vn.kipthoi.intake.Shift;
import vn.kipthoi.platform.sql.Sql;
import vn.kipthoi.routing.hotline.ShiftSheet;
import vn.kipthoi.routing.hotline.ShiftSheet.Content;
import vn.kipthoi.routing.hotline.ShiftSheet.Signature;

/** Keeps {@code routing.shift_sheets}. */
public final class SheetStore {

  /** Keeps the next version of a shift's sheet. */
  public Future<ShiftSheet> make(
      SqlClient transaction, LocalDate day, Shift shift, Content content, UUID by, Instant now) {
    return transaction
        .preparedQuery(Statement.HOLD.text())
        .execute(Tuple.of(day + "|" + word(shift)))
        .compose(held -> transaction
            .preparedQuery(Statement.MAKE.text())
            .execute(Tuple.of(
                UUID.randomUUID(), day, word(shift), SheetJson.of(content), now.atOffset(UTC), by)))
        .map(rows -> read(rows.iterator().next()));
  }

  public Future<Optional<ShiftSheet>> find(SqlClient client, UUID id) {
    return client
        .preparedQuery(Statement.FIND.text())
        .execute(Tuple.of(id))
        .map(rows -> all(rows).stream().findFirst());
  }

  /** The last ones made, the latest first. */
  public Future<List<ShiftSheet>> last(SqlClient client, int atMost) {
    return client
        .preparedQuery(Statement.LAST.text())
        .execute(Tuple.of(atMost))
        .map(SheetStore::all);
  }

  /** Signs for who leaves. It answers whether nobody had. */
  public Future<Boolean> leave(SqlClient transaction, UUID id, UUID by, Instant now) {
    return transaction
        .preparedQuery(Statement.LEAVE.text())
        .execute(Tuple.of(id, by, now.atOffset(UTC)))
        .map(signed -> signed.rowCount() > 0);
  }

  /** Signs for who takes over: somebody else, after who leaves. It answers whether it did. */
  public Future<Boolean> take(SqlClient transaction, UUID id, UUID by, Instant now) {
    return transaction
        .preparedQuery(Statement.TAKE.text())
        .execute(Tuple.of(id, by, now.atOffset(UTC)))
        .map(signed -> signed.rowCount() > 0);
  }

  private static String word(Shift shift) {
    return shift.name().toLowerCase(Locale.ROOT);
  }

  private static List<ShiftSheet> all(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false).map(SheetStore::read).toList();
  }

  private static ShiftSheet read(Row row) {
    return new ShiftSheet(
        row.getUUID("id"),
        row.getLocalDate("day"),
        Shift.valueOf(row.getString("shift").toUpperCase(Locale.ROOT)),
        row.getInteger("version"),
        SheetJson.content(row.getJsonObject("content")),
        row.getOffsetDateTime("made_at").toInstant(),
        row.getUUID("made_by"),
        signature(row, "left"),
        signature(row, "taken"));
  }

  private static Optional<Signature> signature(Row row, String what) {
    return Optional.ofNullable(row.getUUID(what + "_by"))
        .map(by -> new Signature(by, row.getOffsetDateTime(what + "_at").toInstant()));
  }

  enum Statement implements Sql {
    HOLD("""
        -- $1 day and shift
        select pg_advisory_xact_lock(hashtextextended('shift-sheet|' || $1, 0))
        """),
    MAKE("""
        -- $1 id, $2 day, $3 shift, $4 content, $5 now, $6 account
        insert into routing.shift_sheets (id, day, shift, version, content, made_at, made_by)
        select $1, $2, $3, coalesce(max(s.version), 0) + 1, $4, $5, $6
          from routing.shift_sheets s
         where s.day = $2
           and s.shift = $3
        returning id, day, shift, version, content, made_at, made_by, left_at, left_by, taken_at,
                  taken_by
        """),
    FIND("""
        -- $1 id
        select id, day, shift, version, content, made_at, made_by, left_at, left_by, taken_at,
               taken_by
          from routing.shift_sheets
         where id = $1
        """),
    LAST("""
        -- $1 at most so many
        select id, day, shift, version, content, made_at, made_by, left_at, left_by, taken_at,
               taken_by
          from routing.shift_sheets
         order by made_at desc, version desc
         limit $1
        """),
    LEAVE("""
        -- $1 id, $2 account, $3 now
        update routing.shift_sheets
           set left_by = $2, left_at = $3
         where id = $1
           and left_by is null
        """),
    TAKE("""
        -- $1 id, $2 account, $3 now
        update routing.shift_sheets
           set taken_by = $2, taken_at = $3
         where id = $1
           and left_by is not null
           and left_by <> $2
           and taken_by is null
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
