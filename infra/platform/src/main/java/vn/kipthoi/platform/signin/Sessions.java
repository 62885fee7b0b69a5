package vn.kipthoi.platform.signin;

import static vn.kipthoi.platform.sql.Rows.utc;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlResult;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.platform.sql.Rows;
import vn.kipthoi.platform.sql.Sql;

/**
 * Keeps {@code platform.sessions}. Every node reads the same rows, so the death of one signs nobody
 * out, and a sign-out holds everywhere at once.
 */
public final class Sessions implements Viewers {

  /** Being seen is written this often, not with every request. */
  private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

  /** So long whoever comes back late is still known to be the one who left. */
  private static final Duration KNOWN_AFTERWARDS = Duration.ofHours(12);

  private static final String ENDED = "platform.session-ended";

  private final Vertx vertx;
  private final Database database;
  private final SessionTerms terms;
  private final InstantSource clock;

  public Sessions(Vertx vertx, Database database, SessionTerms terms, InstantSource clock) {
    this.vertx = vertx;
    this.database = database;
    this.terms = terms;
    this.clock = clock;
  }

  @Override
  public Future<Optional<Viewer>> behind(String token) {
    var now = clock.instant();
    return read(token, now)
        .compose(row -> row.isPresent() ? seen(token, row.get(), now) : nobody());
  }

  @Override
  public Future<Optional<Viewer>> still(String token) {
    return read(token, clock.instant()).map(row -> row.map(Accounts::viewer));
  }

  /** From the commit on, the token opens nothing, on no node. */
  Future<Void> end(SqlClient transaction, String token) {
    return transaction
        .preparedQuery(Statement.END.text())
        .execute(Tuple.of(Token.hash(token)))
        .mapEmpty();
  }

  /** Tells every node, so that open streams close at once; those that miss it look by themselves. */
  void announceEnd(String token) {
    announceEnds(List.of(Token.name(token)));
  }

  /** The same of several, by their names. */
  public void announceEnds(List<String> names) {
    names.forEach(name -> vertx.eventBus().publish(ENDED, name));
  }

  @Override
  public Future<Optional<SessionEnds>> ends(String token) {
    return read(token, clock.instant()).map(row -> row.map(this::ends));
  }

  /** Whoever stood behind a token whose session ran out by itself, while that is still known. */
  public Future<Optional<UUID>> ranOut(String token) {
    return database
        .client()
        .preparedQuery(Statement.RAN_OUT.text())
        .execute(Tuple.of(Token.hash(token)))
        .map(rows -> Rows.first(rows).map(row -> row.getUUID("account_id")));
  }

  private SessionEnds ends(Row row) {
    return new SessionEnds(
        Rows.instant(row, "seen_at").plus(terms.idle()), Rows.instant(row, "ends_at"));
  }

  @Override
  public String name(String token) {
    return Token.name(token);
  }

  @Override
  public void whenEnded(Consumer<String> hearer) {
    vertx.eventBus().<String>consumer(ENDED, message -> hearer.accept(message.body()));
  }

  /** Takes out what ended by itself. Any node may do it at any time. */
  public Future<Integer> sweep() {
    var longAgo = clock.instant().minus(KNOWN_AFTERWARDS);
    return database
        .client()
        .preparedQuery(Statement.SWEEP.text())
        .execute(Tuple.of(utc(longAgo), utc(longAgo.minus(terms.idle()))))
        .map(SqlResult::rowCount);
  }

  /** Opens one; from the commit on it opens what the viewer may see. */
  public Future<Session> open(SqlClient transaction, Viewer viewer, Opening opening) {
    var now = clock.instant();
    var session = new Session(Token.random(), viewer, now.plus(terms.longest()));
    return transaction
        .preparedQuery(Statement.OPEN.text())
        .execute(Tuple.of(
            Token.hash(session.token()),
            viewer.accountId(),
            utc(now),
            utc(session.endsAt()),
            opening.way().word(),
            opening.browser(),
            opening.device().orElse(null)))
        .map(session);
  }

  private Future<Optional<Row>> read(String token, Instant now) {
    return database
        .client()
        .preparedQuery(Statement.READ.text())
        .execute(Tuple.of(Token.hash(token), utc(now), utc(now.minus(terms.idle()))))
        .map(Rows::first);
  }

  private Future<Optional<Viewer>> seen(String token, Row row, Instant now) {
    var viewer = Optional.of(Accounts.viewer(row));
    var lately = row.getOffsetDateTime("seen_at").toInstant().isAfter(now.minus(SEEN_EVERY));
    return lately ? Future.succeededFuture(viewer) : markSeen(token, now).map(viewer);
  }

  private Future<Void> markSeen(String token, Instant now) {
    return database
        .client()
        .preparedQuery(Statement.SEEN.text())
        .execute(Tuple.of(Token.hash(token), utc(now)))
        .mapEmpty();
  }

  private static Future<Optional<Viewer>> nobody() {
    return Future.succeededFuture(Optional.empty());
  }

  enum Statement implements Sql {
    OPEN("""
        -- $1 hash of the token, $2 account, $3 now, $4 end, $5 way, $6 browser, $7 device
        insert into platform.sessions
               (token_hash, account_id, opened_at, seen_at, ends_at, way, browser, device_id,
                proved_at)
        values ($1, $2, $3, $3, $4, $5, $6, $7, $3)
        """),

    READ("""
        -- $1 hash of the token, $2 now, $3 seen after this
        select a.id, a.username, a.display_name, a.role, a.unit_code, a.person_id, s.seen_at,
               s.ends_at
          from platform.sessions s
          join platform.accounts a on a.id = s.account_id
         where s.token_hash = $1
           and s.ends_at > $2
           and s.seen_at > $3
           and a.closed_at is null
           and a.suspended_at is null
        """),

    RAN_OUT("""
        -- $1 hash of the token; whoever signed out has no row
        select s.account_id
          from platform.sessions s
          join platform.accounts a on a.id = s.account_id
         where s.token_hash = $1
           and a.closed_at is null
           and a.suspended_at is null
        """),

    SEEN("""
        -- $1 hash of the token, $2 now
        update platform.sessions
           set seen_at = $2
         where token_hash = $1
           and seen_at < $2
        """),

    END("""
        -- $1 hash of the token
        delete from platform.sessions
         where token_hash = $1
        """),

    SWEEP("""
        -- $1 now, $2 seen before this
        delete from platform.sessions
         where ends_at <= $1
            or seen_at <= $2
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
