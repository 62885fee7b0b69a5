package vn.kipthoi.routing.inbox.store;

import static java.time.ZoneOffset.UTC;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.sql.Sql;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.Scope;
import vn.kipthoi.routing.life.CaseState;
import vn.kipthoi.routing.life.States;

/** Reads what lies in the inbox of a person. Cases that are kept from them are not there. */
public final class InboxStore {

  /** A call-out that waits for an answer. */
  public record WaitingCall(
      UUID deadline,
      CaseNumber number,
      String clock,
      UnitCode commune,
      Priority priority,
      Instant startedAt,
      Instant dueAt) {}

  /** Somebody who was told of a call-out. */
  public record Told(UUID deadline, UUID person, boolean cannot) {}

  /** What is owed next, by the word of its clock. */
  public record Next(String clock, Instant dueAt) {}

  /**
   * A case that the person has accepted and that has not ended.
   *
   * @param deadline the call-out by which they have it; empty when they came to it otherwise
   */
  public record HeldCase(
      CaseNumber number,
      UnitCode unit,
      Priority priority,
      CaseState state,
      Instant acceptedAt,
      Optional<UUID> deadline,
      Optional<Next> next) {}

  /**
   * A call-out that is over, and not by this person.
   *
   * @param by who has the case now; empty when nobody had accepted and others were told
   */
  public record SettledCall(
      CaseNumber number, UnitCode commune, Priority priority, Instant at, Optional<UUID> by) {}

  /** What waits for an answer, the next one first. */
  public Future<List<WaitingCall>> waiting(SqlClient client, Scope scope, UUID person) {
    return list(client, Statement.WAITING, seenBy(scope).addUUID(person), InboxStore::waiting);
  }

  /** Who was told of these call-outs, the first on duty first. */
  public Future<List<Told>> told(SqlClient client, List<UUID> deadlines) {
    var asked = Tuple.tuple().addArrayOfUUID(deadlines.toArray(UUID[]::new));
    return list(client, Statement.TOLD, asked, InboxStore::told);
  }

  /** The cases that the person holds, the one with the nearest clock first. */
  public Future<List<HeldCase>> held(SqlClient client, Scope scope, UUID person) {
    return list(client, Statement.HELD, seenBy(scope).addUUID(person), InboxStore::held);
  }

  /** The person's call-outs that ended otherwise since a moment, the latest first. */
  public Future<List<SettledCall>> settled(
      SqlClient client, Scope scope, UUID person, Instant since) {
    var asked = seenBy(scope).addUUID(person).addOffsetDateTime(since.atOffset(UTC));
    return list(client, Statement.SETTLED, asked, InboxStore::settled);
  }

  private static <T> Future<List<T>> list(
      SqlClient client, Statement statement, Tuple asked, Function<Row, T> read) {
    return client.preparedQuery(statement.text()).execute(asked).map(rows -> all(rows, read));
  }

  private static <T> List<T> all(RowSet<Row> rows, Function<Row, T> read) {
    return StreamSupport.stream(rows.spliterator(), false).map(read).toList();
  }

  private static Tuple seenBy(Scope scope) {
    return Tuple.of(scope.unit()).addUUID(scope.person().orElse(null));
  }

  private static WaitingCall waiting(Row row) {
    return new WaitingCall(
        row.getUUID("id"),
        new CaseNumber(row.getString("number")),
        row.getString("clock"),
        new UnitCode(row.getString("commune")),
        Priority.valueOf(row.getString("priority")),
        row.getOffsetDateTime("started_at").toInstant(),
        row.getOffsetDateTime("due_at").toInstant());
  }

  private static Told told(Row row) {
    return new Told(row.getUUID("deadline"), row.getUUID("person"), row.getBoolean("cannot"));
  }

  private static HeldCase held(Row row) {
    return new HeldCase(
        new CaseNumber(row.getString("number")),
        new UnitCode(row.getString("unit")),
        Priority.valueOf(row.getString("priority")),
        States.of(row.getString("state"), Optional.ofNullable(row.getString("state_before"))),
        row.getOffsetDateTime("accepted_at").toInstant(),
        Optional.ofNullable(row.getUUID("deadline")),
        Optional.ofNullable(row.getString("clock"))
            .map(clock -> new Next(clock, row.getOffsetDateTime("due_at").toInstant())));
  }

  private static SettledCall settled(Row row) {
    return new SettledCall(
        new CaseNumber(row.getString("number")),
        new UnitCode(row.getString("commune")),
        Priority.valueOf(row.getString("priority")),
        row.getOffsetDateTime("settled_at").toInstant(),
        Optional.ofNullable(row.getUUID("holder")));
  }

  enum Statement implements Sql {
    WAITING("""
        -- $1 the viewer's unit, $2 person, $3 the person whose they are
        select d.id, c.number, d.clock, d.commune, d.priority, d.started_at, d.due_at
          from routing.call_outs o
          join routing.deadlines d
            on d.id = o.deadline
          join routing.cases_visible_to($1, $2) c
            on c.id = d.case_id
         where o.person = $3
           and d.state = 'open'
         order by d.due_at
         limit 200
        """),
    TOLD("""
        -- $1 deadlines that the viewer was found to see
        select o.deadline, o.person,
               exists (select
                         from routing.answers a
                        where a.deadline = o.deadline
                          and a.person = o.person
                          and a.outcome = 'passed-on') as cannot
          from routing.call_outs o
         where o.deadline = any ($1)
         order by o.deadline, o.place
        """),
    HELD("""
        -- $1 the viewer's unit, $2 person, $3 the person whose they are
        select c.number, c.unit, c.priority, c.state, c.state_before, c.accepted_at,
               taken.id as deadline, next.clock, next.due_at
          from routing.cases_visible_to($1, $2) c
          left join lateral (select d.id
                               from routing.deadlines d
                              where d.case_id = c.id
                                and d.met_by = $3
                                and d.clock = 'acknowledge'
                              order by d.met_at desc
                              limit 1) taken
            on true
          left join lateral (select d.clock, d.due_at
                               from routing.deadlines d
                              where d.case_id = c.id
                                and d.rule is not null
                                and d.unit <> 'VN'
                                and (d.state = 'open'
                                     or (d.state = 'missed'
                                         and d.done_at is null
                                         and d.ended_at is null))
                              order by d.due_at
                              limit 1) next
            on true
         where c.accepted_by = $3
           and c.state not in ('closed', 'screened-out', 'closed-non-case', 'merged')
         order by next.due_at nulls last, c.accepted_at desc
         limit 100
        """),
    SETTLED("""
        -- $1 the viewer's unit, $2 person, $3 the person whose they are, $4 since
        select distinct on (settled_at, c.number)
               c.number, d.commune, c.priority,
               coalesce(c.accepted_at, d.met_at, d.missed_at) as settled_at,
               coalesce(c.accepted_by, d.met_by) as holder
          from routing.call_outs o
          join routing.deadlines d
            on d.id = o.deadline
          join routing.cases_visible_to($1, $2) c
            on c.id = d.case_id
         where o.person = $3
           and d.state <> 'open'
           and d.rule is null
           and coalesce(d.met_at, d.missed_at) > $4
           and coalesce(c.accepted_by, d.met_by) is distinct from $3
           and not exists (select
                             from routing.call_outs f
                             join routing.deadlines again
                               on again.id = f.deadline
                            where f.person = $3
                              and again.case_id = d.case_id
                              and again.state = 'open')
         order by settled_at desc, c.number
         limit 10
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
