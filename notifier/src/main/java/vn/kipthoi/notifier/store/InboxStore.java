package vn.kipthoi.notifier.store;

import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlResult;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.notifier.Alert;
import vn.kipthoi.platform.sql.Sql;
import vn.kipthoi.routing.CaseId;

/** The alerts of one person, as their screen shows them. */
public final class InboxStore {

  /**
   * An alert in an inbox.
   *
   * @param read whether its person has opened it
   */
  public record Item(Alert alert, Instant raisedAt, boolean read) {}

  /** The person's newest alerts, the newest first. */
  public Future<List<Item>> of(SqlClient client, UUID person) {
    return client
        .preparedQuery(Statement.OF_A_PERSON.text())
        .collecting(mapping(InboxStore::item, toList()))
        .execute(Tuple.of(person))
        .map(SqlResult::value);
  }

  /** A screen of this person has received these. What is further on already stays as it is. */
  public Future<Void> delivered(SqlClient client, UUID person, List<UUID> alerts) {
    return client
        .preparedQuery(Statement.DELIVERED.text())
        .execute(Tuple.of(person).addArrayOfUUID(alerts.toArray(UUID[]::new)))
        .mapEmpty();
  }

  /** What an alert in the person's inbox is about; empty when there is no such alert. */
  public Future<Optional<CaseId>> caseOf(SqlClient client, UUID person, UUID alert) {
    return client
        .preparedQuery(Statement.CASE_OF.text())
        .collecting(mapping(row -> new CaseId(row.getUUID("case_id")), toList()))
        .execute(Tuple.of(person, alert))
        .map(found -> found.value().stream().findFirst());
  }

  /**
   * The person has opened it.
   *
   * @return whether there is such an alert in their inbox
   */
  public Future<Boolean> read(SqlClient client, UUID person, UUID alert) {
    return client
        .preparedQuery(Statement.READ.text())
        .execute(Tuple.of(person, alert))
        .map(rows -> rows.iterator().next().getBoolean("theirs"));
  }

  private static Item item(Row row) {
    return new Item(
        AlertRow.alert(row, "id"),
        row.getOffsetDateTime("raised_at").toInstant(),
        row.getBoolean("read"));
  }

  enum Statement implements Sql {
    OF_A_PERSON("""
        -- $1 person
        select a.id, a.deadline_id, a.case_id, a.case_number, a.clock, a.step, a.round, a.rung,
               a.unit, a.commune, a.priority, a.due_at, a.not_before, a.person_id, a.below, a.below_rung,
               a.work, a.warning,
               a.raised_at,
               exists (select
                         from notifier.attempts t
                        where t.alert_id = a.id
                          and t.read_at is not null) as read
          from notifier.alerts a
         where a.person_id = $1
         order by a.raised_at desc, a.id
         limit 50
        """),
    DELIVERED("""
        -- $1 person, $2 alerts. A screen may be faster than the node that rang at it
        update notifier.attempts
           set state = 'delivered',
               lease_until = null,
               delivered_at = platform.now()
         where alert_id = any ($2)
           and person_id = $1
           and channel = 'in_app'
           and state in ('claimed', 'handed_over')
        """),
    CASE_OF("""
        -- $1 person, $2 alert
        select case_id
          from notifier.alerts
         where id = $2
           and person_id = $1
        """),
    READ("""
        -- $1 person, $2 alert
        with opened as (
          update notifier.attempts
             set state = 'read',
                 lease_until = null,
                 delivered_at = coalesce(delivered_at, platform.now()),
                 read_at = platform.now()
           where alert_id = $2
             and person_id = $1
             and channel = 'in_app'
             and state in ('claimed', 'handed_over', 'delivered')
        )
        select exists (select
                         from notifier.alerts
                        where id = $2
                          and person_id = $1) as theirs
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
