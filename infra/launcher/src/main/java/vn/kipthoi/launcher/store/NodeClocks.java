package vn.kipthoi.launcher.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import vn.kipthoi.platform.sql.Sql;

/** Keeps {@code platform.node_clocks}. */
public final class NodeClocks {

  /** How far a node's clock is ahead of the database's. */
  public record Ahead(UUID node, Duration by) {}

  /** What time it is in the database. */
  public Future<Instant> time(SqlClient client) {
    return client
        .preparedQuery(Statement.TIME.text())
        .execute()
        .map(rows -> rows.iterator().next().getOffsetDateTime("at").toInstant());
  }

  /** Says how far a node is ahead, and answers how far each node heard of lately is. */
  public Future<List<Ahead>> beat(SqlClient client, Ahead own) {
    return client
        .preparedQuery(Statement.BEAT.text())
        .execute(Tuple.of(own.node(), own.by().toMillis()))
        .map(rows -> StreamSupport.stream(rows.spliterator(), false)
            .map(NodeClocks::ahead)
            .toList());
  }

  private static Ahead ahead(Row row) {
    return new Ahead(row.getUUID("node"), Duration.ofMillis(row.getLong("milliseconds")));
  }

  enum Statement implements Sql {
    TIME("select platform.now() as at"),
    BEAT("""
        -- $1 node, $2 milliseconds that it is ahead. Those silent for ten seconds have no vote
        with own as (
          insert into platform.node_clocks (node, ahead, beaten_at)
          values ($1, $2::bigint * interval '1 millisecond', platform.now())
              on conflict (node) do update
             set ahead = excluded.ahead,
                 beaten_at = excluded.beaten_at
          returning node, ahead
        ), gone as (
          delete from platform.node_clocks
           where beaten_at < platform.now() - interval '1 day'
        )
        select node, (extract(epoch from ahead) * 1000)::bigint as milliseconds
          from own
        union all
        select node, (extract(epoch from ahead) * 1000)::bigint
          from platform.node_clocks
         where node <> $1
           and beaten_at between platform.now() - interval '10 seconds'
                             and platform.now() + interval '10 seconds'
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
