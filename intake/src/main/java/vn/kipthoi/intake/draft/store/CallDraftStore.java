package vn.kipthoi.intake.draft.store;

import static java.time.ZoneOffset.UTC;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlResult;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import vn.kipthoi.intake.draft.End;
import vn.kipthoi.intake.draft.LeftDraft;
import vn.kipthoi.platform.sql.Sql;

/** Keeps {@code intake.call_drafts}. */
public final class CallDraftStore {

  /** A draft as far as it stands in the clear. */
  public record Head(UUID owner, boolean open, long revision, Instant startedAt, Instant savedAt) {}

  /** Keeps it when it is open, the owner's, and higher than what stands. It answers whether it was. */
  public Future<Boolean> keep(SqlClient transaction, UUID owner, SealedDraft draft, Instant now) {
    return transaction
        .preparedQuery(Statement.KEEP.text())
        .execute(Tuple.of(
            draft.id(),
            owner,
            draft.revision(),
            Buffer.buffer(draft.content()),
            draft.identity().map(Buffer::buffer).orElse(null),
            draft.danger(),
            now.atOffset(UTC)))
        .map(kept -> kept.rowCount() > 0);
  }

  public Future<Optional<Head>> head(SqlClient client, UUID id) {
    return client
        .preparedQuery(Statement.HEAD.text())
        .execute(Tuple.of(id))
        .map(rows -> first(rows)
            .map(row -> new Head(
                row.getUUID("by_account"),
                row.getString("state").equals("open"),
                row.getLong("revision"),
                row.getOffsetDateTime("started_at").toInstant(),
                row.getOffsetDateTime("saved_at").toInstant())));
  }

  /** One that is open and the owner's. */
  public Future<Optional<DraftRow>> find(SqlClient client, UUID owner, UUID id) {
    return client
        .preparedQuery(Statement.FIND.text())
        .execute(Tuple.of(owner, id))
        .map(rows -> first(rows).map(DraftRow::new));
  }

  /** Those that are open and the owner's, the last one saved first. */
  public Future<List<DraftRow>> ofOwner(SqlClient client, UUID owner, int atMost) {
    return client
        .preparedQuery(Statement.OF_OWNER.text())
        .collecting(mapping(DraftRow::new, toList()))
        .execute(Tuple.of(owner, atMost))
        .map(SqlResult::value);
  }

  /** Those that name danger and were not saved since; the one that lies longest first. */
  public Future<List<LeftDraft>> left(SqlClient client, Instant since, int atMost) {
    return client
        .preparedQuery(Statement.LEFT.text())
        .collecting(mapping(
            row -> new LeftDraft(
                row.getUUID("id"),
                row.getUUID("by_account"),
                row.getOffsetDateTime("started_at").toInstant(),
                row.getOffsetDateTime("saved_at").toInstant()),
            toList()))
        .execute(Tuple.of(since.atOffset(UTC), atMost))
        .map(SqlResult::value);
  }

  /** How many are open, whoever types them. */
  public Future<Integer> open(SqlClient client) {
    return client
        .preparedQuery(Statement.OPEN.text())
        .execute()
        .map(rows -> rows.iterator().next().getInteger("number"));
  }

  /** Ends one and forgets its words. It answers whether it was open and the owner's. */
  public Future<Boolean> end(SqlClient transaction, UUID owner, UUID id, End how) {
    return transaction
        .preparedQuery(Statement.END.text())
        .execute(Tuple.of(owner, id, how.word()))
        .map(ended -> ended.rowCount() > 0);
  }

  /** Gives one that was left to another account; of two who ask, the first has it. */
  public Future<Boolean> hand(SqlClient transaction, UUID id, UUID to, Instant since, Instant now) {
    return transaction
        .preparedQuery(Statement.HAND.text())
        .execute(Tuple.of(id, to, since.atOffset(UTC), now.atOffset(UTC)))
        .map(handed -> handed.rowCount() > 0);
  }

  private static Optional<Row> first(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false).findFirst();
  }

  enum Statement implements Sql {
    KEEP("""
        -- $1 id, $2 owner, $3 revision, $4 content, $5 identity, $6 danger, $7 now
        insert into intake.call_drafts as d
               (id, by_account, revision, content, identity, danger, started_at, saved_at)
        values ($1, $2, $3, $4, $5, $6, $7, $7)
            on conflict (id)
            do update
           set revision = excluded.revision,
               content = excluded.content,
               identity = excluded.identity,
               danger = excluded.danger,
               saved_at = excluded.saved_at
         where d.by_account = excluded.by_account
           and d.state = 'open'
           and d.revision < excluded.revision
        """),
    HEAD("""
        -- $1 id
        select by_account, state, revision, started_at, saved_at
          from intake.call_drafts
         where id = $1
        """),
    FIND("""
        -- $1 owner, $2 id
        select id, revision, content, identity, danger, started_at, saved_at
          from intake.call_drafts
         where by_account = $1
           and id = $2
           and state = 'open'
        """),
    OF_OWNER("""
        -- $1 owner, $2 at most so many
        select id, revision, content, identity, danger, started_at, saved_at
          from intake.call_drafts
         where by_account = $1
           and state = 'open'
         order by saved_at desc
         limit $2
        """),
    LEFT("""
        -- $1 not saved since, $2 at most so many
        select id, by_account, started_at, saved_at
          from intake.call_drafts
         where state = 'open'
           and danger
           and saved_at <= $1
         order by saved_at
         limit $2
        """),
    OPEN("""
        select count(*)::integer as number
          from intake.call_drafts
         where state = 'open'
        """),
    END("""
        -- $1 owner, $2 id, $3 how
        update intake.call_drafts
           set state = $3, content = null, identity = null
         where by_account = $1
           and id = $2
           and state = 'open'
        """),
    HAND("""
        -- $1 id, $2 to whom, $3 not saved since, $4 now
        update intake.call_drafts
           set by_account = $2, saved_at = $4
         where id = $1
           and state = 'open'
           and danger
           and saved_at <= $3
           and by_account <> $2
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
