package vn.kipthoi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.testkit.Await.await;
import static vn.kipthoi.testkit.Await.eventually;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.kipthoi.launcher.auditor.store.Audit;
import vn.kipthoi.launcher.auditor.store.Finding;

/**
 * The auditor over a case that was told, not accepted and escalated: it finds nothing as it is, and
 * each thing that is taken away from it.
 */
class AuditTest {

  private static final String LAC_THUY = "05392";

  @RegisterExtension
  static final Hotline hotline = Hotline.standingAt("2026-11-22T02:00:00Z");

  private static final String ALERT_WITHOUT_ATTEMPT = """
      insert into notifier.alerts overriding user value
      select (jsonb_populate_record(a, jsonb_build_object(
               'id', gen_random_uuid(), 'deadline_id', gen_random_uuid()))).*
        from notifier.alerts a
      """;

  private static String code = "";

  /** What goes wrong behind everybody's back, and what the auditor calls it. */
  record Loss(String sql, String question) {

    @Override
    public String toString() {
      return question + ": " + sql;
    }
  }

  @BeforeAll
  static void aCaseThatWasEscalated() {
    code = new Reporting(hotline).urgent();
    var phones = hotline.phones();
    var unused = phones.expectText("team", LAC_THUY, code);
    hotline.clock().advance(Duration.ofMinutes(5));
    var leader = phones.expectText("leader", LAC_THUY, code);
    assertThat(leader.text()).contains(code);
    hotline.clock().advance(Duration.ofMinutes(3));
  }

  static Stream<Loss> losses() {
    return Stream.of(
        new Loss("""
            insert into intake.reports
            select (jsonb_populate_record(r, '{"id": "00000000-0000-4000-8000-000000000001",
              "number": "R-2026-999999", "sent_key": "\\\\x01", "receipt_mark": "\\\\x02"}')).*
              from intake.reports r
            """, "report-without-case"),
        new Loss(
            "update routing.deadlines set state = 'void' where state = 'open'",
            "case-without-clock"),
        new Loss("""
            update routing.deadlines
               set started_at = started_at - interval '1 day',
                   due_at = due_at - interval '1 day',
                   rest_by_here = rest_by_here - interval '1 day'
             where state = 'open'
            """, "deadline-overdue"),
        new Loss("""
            delete from routing.call_outs
             where deadline in (select id from routing.deadlines where rung = 'leader');
            delete from routing.warnings
             where deadline in (select id from routing.deadlines where rung = 'leader');
            delete from routing.deadlines where rung = 'leader'
            """, "missed-and-not-escalated"),
        new Loss(
            "update notifier.alerts set deadline_id = gen_random_uuid() where rung = 'leader'",
            "called-without-alert"),
        new Loss(ALERT_WITHOUT_ATTEMPT, "alert-without-attempt"),
        new Loss("""
            insert into notifier.attempts
                   (alert_id, channel, try, state, person_id, urgency, alert_line, due_at, send_at,
                    queued_at)
            select alert_id, channel, 99, 'queued', person_id, urgency, alert_line, due_at,
                   queued_at, queued_at
              from notifier.attempts
            """, "attempt-unsent"),
        new Loss("update platform.facts set read_at = null", "fact-unread"),
        new Loss("""
            insert into platform.journal_unlinked
            select line from platform.journal on conflict do nothing
            """, "journal-not-linked"));
  }

  @Test
  void findsNothingWhereAllGoesItsWay() {
    eventually(() -> assertThat(await(Audit.of(hotline.database().pool()))).isEmpty());
  }

  @ParameterizedTest
  @MethodSource("losses")
  void findsWhatIsTakenAway(Loss loss) {
    assertThat(after(loss)).extracting(Finding::question).contains(loss.question());
  }

  @Test
  void looksForEachOfThem() {
    assertThat(losses().map(Loss::question)).containsAll(Audit.questions());
  }

  @Test
  void namesOneCaseByItsCode() {
    var finding = after(new Loss(ALERT_WITHOUT_ATTEMPT, "alert-without-attempt")).stream()
        .filter(found -> found.question().equals("alert-without-attempt"))
        .findFirst();

    assertThat(finding.map(Finding::example)).contains(code);
  }

  /** In a transaction that is taken back. */
  private static List<Finding> after(Loss loss) {
    return await(hotline
        .database()
        .pool()
        .withConnection(connection -> connection
            .begin()
            .compose(transaction -> connection
                .query(loss.sql())
                .execute()
                .compose(suffered -> Audit.of(connection))
                .eventually(transaction::rollback))));
  }
}
