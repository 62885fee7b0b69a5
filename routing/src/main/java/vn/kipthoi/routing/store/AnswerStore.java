package vn.kipthoi.routing.store;

import static java.time.ZoneOffset.UTC;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.kipthoi.platform.sql.Sql;
import vn.kipthoi.routing.Answer;
import vn.kipthoi.routing.Answered;
import vn.kipthoi.routing.Belief;
import vn.kipthoi.routing.CannotReason;
import vn.kipthoi.routing.CaseId;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.Claim;
import vn.kipthoi.routing.Heard;
import vn.kipthoi.routing.Promise;
import vn.kipthoi.routing.Rung;
import vn.kipthoi.routing.desk.AnswerRule.Met;
import vn.kipthoi.routing.desk.AnswerRule.Passed;
import vn.kipthoi.routing.desk.AnswerRule.Standing;
import vn.kipthoi.routing.desk.Deadline;
import vn.kipthoi.routing.desk.Happening;
import vn.kipthoi.routing.desk.RoutedCase;

/** Keeps {@code routing.answers}, and reads how a deadline stands when one comes in. */
public final class AnswerStore {

  /** The word by which an answer is kept that somebody cannot. */
  public static final String PASSED_ON = "passed-on";

  /** A deadline that is held against every other change until the transaction ends. */
  public record Held(Deadline deadline, RoutedCase routed, Standing standing) {}

  /**
   * Locks a deadline, waiting for whoever is settling it, and reads how it stands then. Its case is
   * locked first, as by everybody who changes one: so nobody waits in a circle. Where an acceptance
   * that came in late answered the call-out of a rung above, that one stands for both from then on.
   */
  public Future<Optional<Held>> hold(SqlClient transaction, UUID deadline) {
    return transaction
        .preparedQuery(Statement.LOCK_CASE.text())
        .execute(Tuple.of(deadline))
        .compose(locked ->
            transaction.preparedQuery(Statement.STANDS_FOR.text()).execute(Tuple.of(deadline)))
        .compose(found -> Rows.first(found)
            .map(row -> held(transaction, row.getUUID("id")))
            .orElseGet(() -> Future.succeededFuture(Optional.empty())));
  }

  private static Future<Optional<Held>> held(SqlClient transaction, UUID deadline) {
    return transaction
        .preparedQuery(Statement.LOCK.text())
        .execute(Tuple.of(deadline))
        .compose(locked -> standing(transaction, deadline));
  }

  /** Keeps what was said, whatever came of it. */
  public Future<Void> keep(SqlClient transaction, Answer answer, Heard heard, Instant recordedAt) {
    var claim = answer.claim();
    var attest = claim.flatMap(Claim::attest);
    return transaction
        .preparedQuery(Statement.KEEP.text())
        .execute(Tuple.tuple()
            .addUUID(answer.deadline())
            .addUUID(answer.person())
            .addString(Happening.promiseWord(answer.promise()))
            .addValue(goingAt(answer.promise()))
            .addOffsetDateTime(answer.at().atOffset(UTC))
            .addOffsetDateTime(recordedAt.atOffset(UTC))
            .addString(answer.via())
            .addString(word(heard.outcome()))
            .addValue(claim.map(one -> one.occurredAt().atOffset(UTC)).orElse(null))
            .addValue(attest.map(Claim.Attest::device).orElse(null))
            .addValue(attest.map(Claim.Attest::entry).orElse(null))
            .addValue(
                heard.belief() instanceof Belief.NotBelieved(var claimed, var why)
                    ? why.word()
                    : null)
            .addValue(because(answer.promise())))
        .mapEmpty();
  }

  /** The deadline of the person's open call-out for a case; the latest when there are several. */
  public Future<Optional<UUID>> openCallOut(SqlClient client, UUID person, CaseNumber number) {
    return client
        .preparedQuery(Statement.OPEN_CALL_OUT.text())
        .execute(Tuple.of(person, number.text()))
        .map(rows -> Rows.first(rows).map(row -> row.getUUID("id")));
  }

  /** The open deadlines that a person was called out for, and those that they settled, of a case. */
  public Future<List<UUID>> calledOrMetBy(SqlClient transaction, CaseId about, UUID person) {
    return transaction
        .preparedQuery(Statement.CALLED_OR_MET_BY.text())
        .execute(Tuple.of(about.value(), person))
        .map(rows -> Rows.list(rows, row -> row.getUUID("id")));
  }

  /** A second statement: it sees what was committed while the first one waited for the lock. */
  private static Future<Optional<Held>> standing(SqlClient transaction, UUID deadline) {
    return transaction
        .preparedQuery(Statement.STANDING.text())
        .execute(Tuple.of(deadline))
        .map(rows -> Rows.first(rows).map(AnswerStore::held));
  }

  private static Held held(Row row) {
    var deadline = Rows.deadline(row);
    var cannot = Set.of(row.getArrayOfUUIDs("cannot"));
    var met = Optional.ofNullable(row.getUUID("met_by"))
        .filter(person -> !cannot.contains(person))
        .map(person -> new Met(person, row.getOffsetDateTime("met_at").toInstant()));
    var passed = met.isPresent() || row.getString("state").equals("open")
        ? Optional.<Passed>empty()
        : Optional.of(passed(row, deadline));
    var standing = new Standing(
        new CaseNumber(row.getString("number")),
        List.of(row.getArrayOfUUIDs("called")),
        cannot,
        met,
        passed);
    return new Held(deadline, Rows.routedCase(row), standing);
  }

  private static Passed passed(Row row, Deadline deadline) {
    var rung = row.getString("next_rung");
    var at = Optional.ofNullable(row.getOffsetDateTime("next_started_at"))
        .or(() -> Optional.ofNullable(row.getOffsetDateTime("missed_at")))
        .or(() -> Optional.ofNullable(row.getOffsetDateTime("met_at")))
        .orElseGet(() -> row.getOffsetDateTime("changed_at"));
    return new Passed(rung == null ? deadline.rung() : new Rung(rung), at.toInstant());
  }

  private static @Nullable OffsetDateTime goingAt(Promise promise) {
    return promise instanceof Promise.GoingAt(var at) ? at.atOffset(UTC) : null;
  }

  private static @Nullable String because(Promise promise) {
    return promise instanceof Promise.Cannot(var because)
        ? because.map(CannotReason::word).orElse(null)
        : null;
  }

  private static String word(Answered outcome) {
    return switch (outcome) {
      case Answered.Accepted ignored -> "accepted";
      case Answered.AcceptedBefore ignored -> "accepted-before";
      case Answered.TakenBySomebodyElse ignored -> "taken";
      case Answered.TooLate ignored -> "too-late";
      case Answered.PassedOn ignored -> PASSED_ON;
      case Answered.NotTheirs ignored -> "not-theirs";
    };
  }

  enum Statement implements Sql {
    LOCK_CASE("""
        -- $1 deadline
        select c.id
          from routing.cases c
         where c.id = (select d.case_id
                         from routing.deadlines d
                        where d.id = $1)
           for no key update
        """),
    STANDS_FOR("""
        -- $1 deadline
        select coalesce((select f.id
                           from routing.deadlines f
                          where f.case_id = d.case_id
                            and f.clock = d.clock
                            and f.run = d.run
                            and f.state = 'met'
                            and f.reported_late
                            and d.state = 'missed'
                            and d.done_at is not null
                          order by f.met_at desc
                          limit 1),
                        d.id) as id
          from routing.deadlines d
         where d.id = $1
        """),
    LOCK("""
        -- $1 deadline. The case first, as whoever works on it holds it first too
        select d.id
          from routing.cases c
          join routing.deadlines d
            on d.case_id = c.id
         where d.id = $1
           for no key update of c
           for update of d
        """),
    STANDING("""
        -- $1 deadline; next is the rung told after it, or while a desk holds the case, the desk
        select d.id, d.case_id, d.clock, d.commune, d.step, d.round, d.rung, d.unit, d.priority,
               d.started_at, d.due_at, d.state, d.met_by, d.met_at, d.missed_at,
               c.number, c.unit as case_unit, c.conflict, c.changed_at,
               array(select o.person
                       from routing.call_outs o
                      where o.deadline in (select s.id
                                             from routing.deadlines s
                                            where s.id = d.id
                                               or (d.reported_late
                                                   and s.case_id = d.case_id
                                                   and s.clock = d.clock
                                                   and s.run = d.run))
                        and not exists (select
                                          from routing.kept_from k
                                         where k.case_id = d.case_id
                                           and k.person = o.person)
                      order by o.place) as called,
               array(select distinct a.person
                       from routing.answers a
                      where a.deadline = d.id
                        and a.outcome = 'passed-on') as cannot,
               n.rung as next_rung, n.started_at as next_started_at
          from routing.deadlines d
          join routing.cases c
            on c.id = d.case_id
          left join lateral (select f.rung, f.started_at
                               from routing.deadlines f
                              where f.case_id = d.case_id
                                and f.clock = case d.clock when 'escalation' then 'escalation'
                                                           else 'acknowledge'
                                              end
                                and f.missed_deadline is not distinct from d.missed_deadline
                                and (d.clock = 'candidate'
                                     or (f.step, f.round) > (d.step, d.round)
                                     or f.started_at > d.started_at)
                              order by f.run, f.step, f.round
                              limit 1) n
            on true
         where d.id = $1
        """),
    CALLED_OR_MET_BY("""
        -- $1 case, $2 person. Of those settled, the last one alone: the case is theirs by it, if at all
        (select d.id
           from routing.deadlines d
           join routing.call_outs o
             on o.deadline = d.id
          where d.case_id = $1
            and d.state = 'open'
            and o.person = $2)
        union all
        (select d.id
           from routing.deadlines d
           join routing.cases c
             on c.id = d.case_id
          where d.case_id = $1
            and d.met_by = $2
            and c.accepted_by = $2
          order by d.met_at desc
          limit 1)
        """),
    KEEP("""
        -- $1 deadline, $2 person, $3 promise, $4 going at, $5 said at, $6 recorded at, $7 via,
        -- $8 outcome, $9 claimed, $10 device, $11 entry, $12 why not believed, $13 why they cannot
        insert into routing.answers
               (deadline, person, promise, going_at, said_at, recorded_at, via, outcome, claimed_at,
                device, entry, disbelieved, cannot_because)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
        """),
    OPEN_CALL_OUT("""
        -- $1 person, $2 case number
        select d.id
          from routing.call_outs o
          join routing.deadlines d
            on d.id = o.deadline
          join routing.cases c
            on c.id = d.case_id
         where o.person = $1
           and c.number = $2
           and not exists (select
                             from routing.kept_from k
                            where k.case_id = c.id
                              and k.person = o.person)
         order by (d.state = 'open') desc, d.started_at desc
         limit 1
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
