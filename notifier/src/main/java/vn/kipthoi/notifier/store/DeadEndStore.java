package vn.kipthoi.notifier.store;

import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlResult;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.UUID;
import vn.kipthoi.platform.sql.Sql;

/** Finds the deadlines of whose people none can be told: {@code notifier.dead_ends}. */
public final class DeadEndStore {

  /** Those that routing does not know of yet, as long as it is of use to know it. */
  public Future<List<UUID>> found(SqlClient client) {
    return client
        .preparedQuery(Statement.FOUND.text())
        .collecting(mapping(row -> row.getUUID("deadline_id"), toList()))
        .execute()
        .map(SqlResult::value);
  }

  /** Routing knows. */
  public Future<Void> told(SqlClient client, UUID deadline) {
    return client
        .preparedQuery(Statement.TOLD.text())
        .execute(Tuple.of(deadline))
        .mapEmpty();
  }

  enum Statement implements Sql {
    FOUND("""
        -- Every way to everybody failed for good. An inbox takes everything; somebody is reached by it
        -- once they have looked. Whoever is only reminded or told is not waited for
        select distinct a.deadline_id
          from notifier.attempts t
          join notifier.alerts a
            on a.id = t.alert_id
         where t.state = 'failed_for_good'
           and t.due_at > platform.now()
           and a.below not in ('time_passes', 'news')
           and not exists (select
                             from notifier.dead_ends e
                            where e.deadline_id = a.deadline_id)
           and not exists (select
                             from notifier.alerts o
                             join notifier.attempts w
                               on w.alert_id = o.id
                            where o.deadline_id = a.deadline_id
                              and o.warning = a.warning
                              and (w.delivered_at is not null
                                   or w.read_at is not null
                                   or w.answered_at is not null
                                   or (w.channel <> 'in_app'
                                       and w.state in ('queued', 'claimed', 'unknown',
                                                       'handed_over', 'void'))))
         limit 100
        """),
    TOLD("""
        -- $1 deadline
        insert into notifier.dead_ends (deadline_id, told_at)
        values ($1, platform.now())
            on conflict do nothing
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
