package vn.kipthoi.routing.store;

import static java.time.ZoneOffset.UTC;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.platform.sql.Sql;
import vn.kipthoi.routing.CaseId;
import vn.kipthoi.routing.Milestone;
import vn.kipthoi.routing.desk.Reached;
import vn.kipthoi.routing.desk.RoutedCase;
import vn.kipthoi.routing.life.CaseState;

/** Keeps {@code routing.milestones}: what a case has reached. Rows are only added. */
public final class MilestoneStore {

  /** A case whose commune has just been reached by a first call-out. */
  public record Told(RoutedCase routed, CaseState state, long version) {}

  /** Adds milestones, in their order. */
  public Future<Void> add(
      SqlClient transaction, CaseId reaching, List<Reached> reached, Instant recordedAt) {
    var json = new JsonArray();
    reached.forEach(one -> json.add(json(one)));
    return transaction
        .preparedQuery(Statement.ADD.text())
        .execute(Tuple.of(reaching.value(), recordedAt.atOffset(UTC), json))
        .mapEmpty();
  }

  /** Everything that a case has reached, in the order in which it was said. */
  public Future<List<Reached>> of(SqlClient client, CaseId reaching) {
    return client
        .preparedQuery(Statement.OF_CASE.text())
        .execute(Tuple.of(reaching.value()))
        .map(rows -> Rows.list(rows, MilestoneStore::reached));
  }

  /**
   * The case of a call-out whose delivery is news: nobody of those who answer for it first was known
   * to have been told since it was opened, reopened or handed over. It is held until the transaction
   * ends.
   */
  public Future<Optional<Told>> firstTold(SqlClient transaction, UUID deadline) {
    return transaction
        .preparedQuery(Statement.HOLD_TOLD.text())
        .execute(Tuple.of(deadline))
        .compose(held ->
            transaction.preparedQuery(Statement.FIRST_TOLD.text()).execute(Tuple.of(deadline)))
        .map(rows -> Rows.first(rows)
            .map(row -> new Told(Rows.routedCase(row), Rows.state(row), row.getLong("version"))));
  }

  private static JsonObject json(Reached reached) {
    var json = new JsonObject()
        .put("milestone", reached.milestone().word())
        .put("at", reached.at().toString())
        .put("detail", reached.detail());
    reached.account().ifPresent(account -> json.put("account", account.toString()));
    reached.person().ifPresent(person -> json.put("person", person.toString()));
    return json;
  }

  private static Reached reached(Row row) {
    return new Reached(
        Milestone.ofWord(row.getString("milestone")),
        row.getOffsetDateTime("at").toInstant(),
        Optional.ofNullable(row.get(UUID.class, "by_account")),
        Optional.ofNullable(row.get(UUID.class, "by_person")),
        row.getJsonObject("detail"));
  }

  enum Statement implements Sql {
    ADD("""
        -- $1 case, $2 recorded at, $3 milestones
        insert into routing.milestones
               (case_id, milestone, at, recorded_at, by_account, by_person, detail)
        select $1, m.one ->> 'milestone', (m.one ->> 'at')::timestamptz, $2,
               (m.one ->> 'account')::uuid, (m.one ->> 'person')::uuid, m.one -> 'detail'
          from jsonb_array_elements($3::jsonb) with ordinality m (one, place)
         order by m.place
        """),
    HOLD_TOLD("""
        -- $1 deadline
        select c.id
          from routing.deadlines d
          join routing.cases c
            on c.id = d.case_id
         where d.id = $1
           and d.clock = 'acknowledge'
           for no key update of c
        """),
    FIRST_TOLD("""
        -- $1 deadline; a commune that has the case must itself be told, unless it is passed over
        select c.id as case_id, c.number, c.unit as case_unit, c.conflict, c.priority, c.state,
               c.state_before, c.version
          from routing.deadlines d
          join routing.cases c
            on c.id = d.case_id
         where d.id = $1
           and d.clock = 'acknowledge'
           and (d.unit = c.unit or c.conflict or c.unit !~ '^\\d{5}$')
           and not exists (
                 select
                   from routing.milestones m
                  where m.case_id = c.id
                    and m.milestone = 'delivered'
                    and m.entry > coalesce((select max(b.entry)
                                              from routing.milestones b
                                             where b.case_id = c.id
                                               and b.milestone in ('reopened', 'transferred')), 0))
        """),
    OF_CASE("""
        -- $1 case
        select milestone, at, by_account, by_person, detail
          from routing.milestones
         where case_id = $1
         order by entry
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
