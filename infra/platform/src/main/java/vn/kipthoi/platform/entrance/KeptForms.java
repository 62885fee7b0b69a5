package vn.kipthoi.platform.entrance;

import static vn.kipthoi.platform.sql.Rows.utc;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kipthoi.platform.privacy.DataKey;
import vn.kipthoi.platform.privacy.DataKeys;
import vn.kipthoi.platform.privacy.Purpose;
import vn.kipthoi.platform.privacy.Ring;
import vn.kipthoi.platform.signin.Sessions;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.platform.sql.Rows;
import vn.kipthoi.platform.sql.Sql;
import vn.kipthoi.platform.web.LateForm;
import vn.kipthoi.platform.web.LateForms;

/** Keeps {@code platform.kept_forms}, for the rest of a shift. */
final class KeptForms implements LateForms {

  private static final Logger LOG = LoggerFactory.getLogger(KeptForms.class);
  private static final Duration LASTS = Duration.ofHours(8);
  private static final int MOST = 5;
  private static final String FIELD = "kept-form";

  private final Database database;
  private final Sessions sessions;
  private final DataKeys keys;
  private final InstantSource clock;

  KeptForms(Database database, Sessions sessions, DataKeys keys, InstantSource clock) {
    this.database = database;
    this.sessions = sessions;
    this.keys = keys;
    this.clock = clock;
  }

  @Override
  public Future<Boolean> keepOf(String endedToken, LateForm form) {
    return sessions
        .ranOut(endedToken)
        .compose(account -> account
            .map(known -> keepFor(known, form))
            .orElseGet(() -> Future.succeededFuture(false)));
  }

  @Override
  public Future<Boolean> keepFor(UUID account, LateForm form) {
    var now = clock.instant();
    return database.inTransaction(transaction -> keys.obtain(transaction, account, Ring.CONTENT)
        .compose(key -> transaction
            .preparedQuery(Statement.KEEP.text())
            .execute(Tuple.of(
                UUID.randomUUID(),
                account,
                Buffer.buffer(key.seal(FIELD, text(form))),
                utc(now),
                utc(now.plus(LASTS)))))
        .compose(kept -> transaction
            .preparedQuery(Statement.MAKE_ROOM.text())
            .execute(Tuple.of(account, MOST, utc(now))))
        .map(true));
  }

  @Override
  public void sent(UUID account, UUID form) {
    forget(account, form)
        .onFailure(failure -> LOG.atWarn()
            .addKeyValue("failure", failure.getClass().getName())
            .log("a form that was sent again is still kept"));
  }

  Future<Void> forget(UUID account, UUID form) {
    return database
        .client()
        .preparedQuery(Statement.FORGET.text())
        .execute(Tuple.of(account, form))
        .mapEmpty();
  }

  /** Takes out what nobody came back for in its time. */
  Future<Void> sweep() {
    return database
        .client()
        .preparedQuery(Statement.SWEEP.text())
        .execute(Tuple.of(utc(clock.instant())))
        .mapEmpty();
  }

  /** Whether anything waits for them. */
  Future<Boolean> wait(Viewer viewer) {
    return read(viewer.accountId()).map(rows -> !rows.isEmpty());
  }

  /** What waits for them, the latest first. */
  Future<List<KeptForm>> of(Viewer viewer) {
    return read(viewer.accountId())
        .compose(rows -> rows.isEmpty()
            ? Future.succeededFuture(List.of())
            : keys.find(database.client(), viewer.accountId(), Ring.CONTENT)
                .map(key -> rows.stream().map(row -> opened(key, row)).toList()));
  }

  private Future<List<Row>> read(UUID account) {
    return database
        .client()
        .preparedQuery(Statement.READ.text())
        .execute(Tuple.of(account, utc(clock.instant())))
        .map(rows -> Rows.all(rows, row -> row));
  }

  private static KeptForm opened(DataKey key, Row row) {
    var text =
        key.open(FIELD, row.getBuffer("sealed").getBytes()).revealFor(Purpose.SHOWING_TO_ITS_GIVER);
    return new KeptForm(row.getUUID("id"), Rows.instant(row, "kept_at"), form(text));
  }

  private static String text(LateForm form) {
    var fields = new JsonArray();
    form.fields().forEach(field -> fields.add(field.getKey()).add(field.getValue()));
    return JsonObject.of("path", form.path(), "fields", fields).encode();
  }

  private static LateForm form(String text) {
    var json = new JsonObject(text);
    var fields = json.getJsonArray("fields");
    return new LateForm(
        json.getString("path"),
        IntStream.range(0, fields.size() / 2)
            .mapToObj(at -> Map.entry(fields.getString(2 * at), fields.getString(2 * at + 1)))
            .toList());
  }

  enum Statement implements Sql {
    KEEP("""
        -- $1 id, $2 account, $3 sealed, $4 now, $5 end
        insert into platform.kept_forms (id, account_id, sealed, kept_at, ends_at)
        values ($1, $2, $3, $4, $5)
        """),

    MAKE_ROOM("""
        -- $1 account, $2 how many stay, $3 now
        delete from platform.kept_forms k
         where k.ends_at <= $3
            or (k.account_id = $1
                and k.id not in (select id
                                   from platform.kept_forms
                                  where account_id = $1
                                  order by kept_at desc, id
                                  limit $2))
        """),

    READ("""
        -- $1 account, $2 now
        select id, sealed, kept_at
          from platform.kept_forms
         where account_id = $1
           and ends_at > $2
         order by kept_at desc, id
        """),

    SWEEP("""
        -- $1 now
        delete from platform.kept_forms
         where ends_at <= $1
        """),

    FORGET("""
        -- $1 account, $2 form
        delete from platform.kept_forms
         where account_id = $1
           and id = $2
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
