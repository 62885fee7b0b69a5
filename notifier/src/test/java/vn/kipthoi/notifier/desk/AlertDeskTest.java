package vn.kipthoi.notifier.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.intake.Priority.P1;
import static vn.kipthoi.testkit.Await.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.notifier.CallOuts;
import vn.kipthoi.notifier.NotifierAtWork;
import vn.kipthoi.platform.facts.Fact;
import vn.kipthoi.routing.CallOut;
import vn.kipthoi.routing.CaseAssigned;
import vn.kipthoi.routing.DeadlineMissed;
import vn.kipthoi.routing.Person;
import vn.kipthoi.testkit.FreshDatabase;

class AlertDeskTest {

  @RegisterExtension
  static final FreshDatabase fresh = new FreshDatabase();

  private final NotifierAtWork notifier = new NotifierAtWork(fresh);
  private final Person lan = notifier.staff.hire("Nguyễn Thị Lan", "+84912000001", "05392");
  private final Person dung = notifier.staff.hire("Bùi Văn Dũng", "+84912000002", "05392");
  private final Person mai = notifier.staff.hire("Trần Thị Mai", "+84912000003", "05392");

  @AfterEach
  void close() {
    notifier.close();
  }

  @Test
  void raisesAnAlertForEachPersonOnEachChannel() {
    notifier.hears(assigned(callOut(lan, dung)));

    assertThat(notifier.rows("""
        select a.person_id, t.channel, t.try, t.state
          from notifier.alerts a
          join notifier.attempts t on t.alert_id = a.id
         order by a.place, t.channel"""))
        .extracting(row -> row.getUUID(0) + " " + row.getString(1) + " " + row.getString(3))
        .containsExactly(
            lan.id() + " in_app queued",
            lan.id() + " sms queued",
            dung.id() + " in_app queued",
            dung.id() + " sms queued");
  }

  @Test
  void leavesPhonesAloneUntilTheMorningAndShowsItInTheInboxAtOnce() {
    var asked = callOut(lan);
    var morning = notifier.in(Duration.ofHours(9));
    notifier.hears(assigned(new CallOut(
        asked.deadline(),
        asked.caseNumber(),
        asked.rung(),
        asked.unit(),
        asked.commune(),
        asked.priority(),
        asked.dueAt(),
        Optional.of(morning),
        asked.people())));

    assertThat(notifier.rows("""
        select t.channel, t.send_at = a.not_before as held, t.send_at <= platform.now() as at_once
          from notifier.alerts a
          join notifier.attempts t on t.alert_id = a.id
         order by t.channel"""))
        .extracting(row -> row.getString(0) + " " + row.getBoolean(1) + " " + row.getBoolean(2))
        .containsExactly("in_app false true", "sms true false");
  }

  @Test
  void raisesNothingTwiceWhenItHearsTheSameAgain() {
    var callOut = callOut(lan);
    notifier.hears(assigned(callOut));
    var _ = await(notifier.database.client().query("delete from platform.facts").execute());

    notifier.hears(assigned(callOut));

    assertThat(notifier.rows("select id from notifier.alerts")).hasSize(1);
    assertThat(notifier.rows("select alert_id from notifier.attempts")).hasSize(2);
  }

  @Test
  void tellsTheNextRungThatNobodyBelowAcceptedWhenTheyWereReached() {
    var team = callOut(lan);
    notifier.hears(assigned(team));
    reach(lan.id());

    notifier.hears(missed(team, CallOuts.above(team, "leader", due(), mai)));

    assertThat(below(mai)).isEqualTo("not_accepted team");
  }

  @Test
  void doesNotSayThatPeopleKeptSilentWhomNoTextHasReached() {
    var team = callOut(lan);
    notifier.hears(assigned(team));

    notifier.hears(missed(team, CallOuts.above(team, "leader", due(), mai)));

    assertThat(below(mai)).isEqualTo("not_reached team");
  }

  @Test
  void saysThatThereWasNobodyToAskWhenTheFirstRungWasPassedOver() {
    var leader = CallOuts.above(callOut(lan), "leader", due(), mai);

    notifier.hears(assigned(leader));

    assertThat(below(mai)).isEqualTo("nobody_to_ask null");
  }

  @Test
  void passesNobodyOverWhenTheCommuneIsNotKnown() {
    var province = new UnitCode("25");
    var held = CallOuts.above(callOut(lan), "province", due(), mai);
    var unknown = new CallOut(
        held.deadline(),
        held.caseNumber(),
        held.rung(),
        province,
        province,
        held.priority(),
        held.dueAt(),
        held.people());

    notifier.hears(assigned(unknown));

    assertThat(below(mai)).isEqualTo("first_to_know null");
  }

  private String below(Person person) {
    var row = notifier
        .rows("select below, below_rung from notifier.alerts where person_id = $1", person.id())
        .getFirst();
    return row.getString(0) + " " + row.getString(1);
  }

  private void reach(UUID person) {
    var _ = notifier.rows("""
        update notifier.attempts
           set state = 'claimed', owner = 'test', lease_until = platform.now()
         where channel = 'sms' and person_id = $1""", person);
    var _ = notifier.rows("""
        update notifier.attempts
           set state = 'handed_over', reference = 'r', lease_until = null,
               handed_over_at = platform.now()
         where channel = 'sms' and person_id = $1""", person);
  }

  private CallOut callOut(Person... people) {
    return CallOuts.ofTheTeam(P1, due(), people);
  }

  private Instant due() {
    return notifier.in(Duration.ofMinutes(5));
  }

  private Fact assigned(CallOut callOut) {
    return new CaseAssigned(callOut).asFact(notifier.clock.instant());
  }

  private Fact missed(CallOut before, CallOut next) {
    return new DeadlineMissed(before.deadline().id(), Optional.empty(), next)
        .asFact(notifier.clock.instant());
  }
}
