package vn.kipthoi.routing.store;

import static java.time.ZoneOffset.UTC;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.UUID;
import vn.kipthoi.platform.sql.Sql;
import vn.kipthoi.routing.Answer;
import vn.kipthoi.routing.CaseId;
import vn.kipthoi.routing.desk.Deadline;

/**
 * Keeps what was escalated by hand: its clock in {@code routing.deadlines}, where it is about the
 * last question whether somebody accepts, and its answer in {@code routing.overlays}.
 */
public final class HandStore {

  /** The last question whether somebody accepts the case; every case has been asked about once. */
  public Future<UUID> lastAsked(SqlClient transaction, CaseId asked) {
    return transaction
        .preparedQuery(Statement.LAST_ASKED.text())
        .execute(Tuple.of(asked.value()))
        .map(rows -> rows.iterator().next().getUUID("id"));
  }

  /** The clocks of what was escalated by hand have done their work. */
  public Future<Void> meet(SqlClient transaction, CaseId escalated, Instant at) {
    return transaction
        .preparedQuery(Statement.MEET.text())
        .execute(Tuple.of(escalated.value(), at.atOffset(UTC)))
        .mapEmpty();
  }

  /** Somebody of the level accepted what they were called out for. */
  public Future<Void> answer(
      SqlClient transaction, CaseId escalated, Deadline deadline, Answer answer) {
    var answered = new JsonObject()
        .put("answeredAt", answer.at().toString())
        .put(
            "answeredBy",
            new JsonObject()
                .put("account", answer.person().toString())
                .put("person", answer.person().toString())
                .put("role", role(deadline.rung().word())));
    return transaction
        .preparedQuery(Statement.ANSWER.text())
        .execute(Tuple.of(
            escalated.value(),
            answered,
            deadline.ref().id(),
            answer.at().atOffset(UTC),
            answer.person()))
        .mapEmpty();
  }

  private static String role(String rung) {
    return switch (rung) {
      case "team" -> "team_member";
      case "leader" -> "team_leader";
      case "district" -> "district";
      case "hotline" -> "operator";
      default -> "province";
    };
  }

  enum Statement implements Sql {
    LAST_ASKED("""
        -- $1 case
        select id
          from routing.deadlines
         where case_id = $1
           and clock = 'acknowledge'
         order by started_at desc, step desc, round desc
         limit 1
        """),
    MEET("""
        -- $1 case, $2 when
        update routing.deadlines d
           set state = 'met',
               met_at = $2
          from routing.deadlines about
         where d.case_id = $1
           and d.clock = 'escalation'
           and d.state = 'open'
           and about.id = d.missed_deadline
           and about.clock = 'acknowledge'
        """),
    ANSWER("""
        -- $1 case, $2 answer, $3 deadline, $4 when, $5 person
        with answered as (
          update routing.overlays o
             set escalated = o.escalated || $2::jsonb
            from routing.deadlines d
            join routing.deadlines about
              on about.id = d.missed_deadline
             and about.clock = 'acknowledge'
           where o.case_id = $1
             and d.id = $3
             and o.escalated is not null
             and o.escalated -> 'answeredAt' is null
          returning o.case_id
        )
        update routing.cases c
           set version = c.version + 1,
               changed_at = $4,
               changed_by_account = null,
               changed_by_person = $5,
               changed_by_role = null
          from answered a
         where c.id = a.case_id
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
