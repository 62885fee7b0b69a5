package vn.kipthoi.acceptance;

import static vn.kipthoi.testkit.Await.await;

import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.stream.StreamSupport;

/** Reads the tables like an auditor, past the program: what was lost, and what happened twice. */
public record Ledger(Pool database) {

  private static final String WITHOUT_A_CASE = """
      select report_number
        from unnest($1::text[]) taken (report_number)
       where not exists (select
                           from routing.cases c
                          where c.report_number = taken.report_number)
      """;

  private static final String WITHOUT_A_RUNG = """
      select c.number
        from routing.cases c
       where not exists (select
                           from routing.deadlines d
                          where d.case_id = c.id
                            and d.clock = 'acknowledge'
                            and d.rung = $1)
      """;

  /** Each rung of a case, and each round of the last, is asked once to accept it. */
  private static final String TOLD_TWICE = """
      select case_id || ' ' || rung || ' ' || round as what
        from routing.deadlines
       where clock = 'acknowledge'
       group by case_id, rung, round
      having count(*) > 1
      """;

  /** A question that nobody answered in time made exactly one other. */
  private static final String NOT_ONE_SUCCESSOR = """
      select d.id || ' ' || d.rung as what
        from routing.deadlines d
       where d.state = 'missed'
         and d.clock = 'acknowledge'
         and 1 <> (select count(*)
                     from routing.deadlines n
                    where n.case_id = d.case_id
                      and n.clock = 'acknowledge'
                      and (n.step, n.round) > (d.step, d.round)
                      and not exists (select
                                        from routing.deadlines between_them
                                       where between_them.case_id = d.case_id
                                         and between_them.clock = 'acknowledge'
                                         and (between_them.step, between_them.round) > (d.step, d.round)
                                         and (between_them.step, between_them.round) < (n.step, n.round)))
      """;

  /**
   * Whoever was called out has one text, reminders apart, or it stands there why one would have come
   * too late.
   */
  private static final String CALLED_OUT_AND_NOT_TEXTED = """
      select d.rung || ' ' || d.state || ' ' || o.person || ': '
             || coalesce((select string_agg(t.try || ' ' || t.state || ' ' || coalesce(t.why, ''), ', ')
                            from notifier.alerts a
                            join notifier.attempts t
                              on t.alert_id = a.id
                           where a.deadline_id = o.deadline
                             and a.person_id = o.person
                             and t.channel = 'sms'), 'never raised') as what
        from routing.call_outs o
        join routing.deadlines d
          on d.id = o.deadline
       where d.rung <> 'hotline'
         and 1 <> (select count(*)
                     from notifier.alerts a
                     join notifier.attempts t
                       on t.alert_id = a.id
                    where a.deadline_id = o.deadline
                      and a.person_id = o.person
                      and t.channel = 'sms'
                      and a.warning = 0
                      and (t.handed_over_at is not null or t.state = 'void'))
      """;

  private static final String MISSED = """
      select count(*)::text as what
        from routing.deadlines
       where state = 'missed'
         and clock = 'acknowledge'
      """;

  private static final String LEADERS = """
      select r.person::text as what
        from routing.duty_rosters r
        join routing.teams t
          on t.id = r.team
       where t.unit = $1
         and t.rung = 'leader'
      """;

  private static final String LATENESS = """
      select coalesce(round(extract(epoch from max(missed_at - due_at)), 2), 0)::text as what
        from routing.deadlines
       where state = 'missed'
      """;

  private static final String READERS = """
      select count(distinct a.person_id)::text as what
        from notifier.alerts a
        join notifier.attempts t
          on t.alert_id = a.id
       where a.case_number = $1
         and t.channel = 'in_app'
         and t.state = 'read'
      """;

  private static final String ANSWERS = """
      select count(*)::text as what
        from routing.answers a
        join routing.deadlines d
          on d.id = a.deadline
        join routing.cases c
          on c.id = d.case_id
       where c.number = $1
      """;

  public List<String> withoutACase(List<String> reportNumbers) {
    return read(WITHOUT_A_CASE, Tuple.of(reportNumbers.toArray(String[]::new)));
  }

  public List<String> withoutARung(String rung) {
    return read(WITHOUT_A_RUNG, Tuple.of(rung));
  }

  public List<String> toldTwice() {
    return read(TOLD_TWICE, Tuple.tuple());
  }

  public List<String> missedWithoutOneSuccessor() {
    return read(NOT_ONE_SUCCESSOR, Tuple.tuple());
  }

  public List<String> calledOutAndNotTexted() {
    return read(CALLED_OUT_AND_NOT_TEXTED, Tuple.tuple());
  }

  public int missed() {
    return Integer.parseInt(read(MISSED, Tuple.tuple()).getFirst());
  }

  /** How long after its moment the latest deadline was acted upon, in seconds. */
  public String lateness() {
    return read(LATENESS, Tuple.tuple()).getFirst();
  }

  int answersAbout(String number) {
    return Integer.parseInt(read(ANSWERS, Tuple.of(number)).getFirst());
  }

  /** How many people had a call about the case before their eyes on a screen. */
  int readersOf(String number) {
    return Integer.parseInt(read(READERS, Tuple.of(number)).getFirst());
  }

  String caseOf(String reportNumber) {
    return casesOf(reportNumber).getFirst();
  }

  /** None while it has not been routed. */
  List<String> casesOf(String reportNumber) {
    return read(
        "select number from routing.cases where report_number = $1", Tuple.of(reportNumber));
  }

  /** The people to whom an alert of a case was raised. */
  List<String> alerted(String caseNumber) {
    return read(
        "select person_id::text from notifier.alerts where case_number = $1", Tuple.of(caseNumber));
  }

  List<String> peopleOf(String unit) {
    return read("select id::text from routing.people where unit = $1", Tuple.of(unit));
  }

  List<String> leadersOf(String unit) {
    return read(LEADERS, Tuple.of(unit));
  }

  private List<String> read(String question, Tuple given) {
    var rows = await(database.preparedQuery(question).execute(given));
    return StreamSupport.stream(rows.spliterator(), false)
        .map((Row row) -> row.getString(0))
        .toList();
  }
}
