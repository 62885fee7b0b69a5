package vn.kipthoi.routing.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.testkit.Await.await;
import static vn.kipthoi.testkit.Await.eventually;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.platform.facts.Doorbell;
import vn.kipthoi.platform.journal.Journal;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.routing.Milestone;
import vn.kipthoi.routing.casework.Casework.Wish;
import vn.kipthoi.routing.casework.store.ActStore;
import vn.kipthoi.routing.life.Act;
import vn.kipthoi.routing.life.CaseState;
import vn.kipthoi.routing.life.Refusal;
import vn.kipthoi.routing.life.Verification;
import vn.kipthoi.routing.life.Weighing;
import vn.kipthoi.testkit.FreshDatabase;
import vn.kipthoi.testkit.SettableClock;

class CaseworkTest {

  private static final Act SET_OUT = new Verification.SetOut();
  private static final Personal<String> REASON = Personal.of("bà nội gọi lại, cháu bị nhốt");

  @RegisterExtension
  final FreshDatabase fresh = new FreshDatabase();

  private SettableClock clock = SettableClock.startingAt("2026-11-22T02:00:00Z");
  private Worked worked;

  @BeforeEach
  void aCaseThatSomebodyAccepted() {
    clock = fresh.clockAt("2026-11-22T02:00:00Z");
    worked = new Worked(fresh, clock, Priority.P2).accepted();
  }

  @AfterEach
  void close() {
    worked.close();
  }

  @Test
  void writesEverythingAboutAnActAtOnce() {
    clock.advance(Duration.ofMinutes(4));
    var before = worked.version();

    var performed = worked.does(worked.member, SET_OUT);

    assertThat(performed).isInstanceOf(Performed.Done.class);
    assertThat(worked.state()).isEqualTo("verifying");
    assertThat(worked.version()).isEqualTo(before + 1);
    assertThat(worked.milestones()).endsWith("acknowledged", "setting-out");
    assertThat(lastOf("routing.timeline", "kind", "entry")).isEqualTo("set-out");
    assertThat(lastOf("platform.journal", "action", "line")).isEqualTo("case-set-out");
    assertThat(worked.followed).singleElement().satisfies(change -> {
      assertThat(change.state()).isEqualTo(new CaseState.Verifying());
      assertThat(change.reached()).containsExactly(Milestone.SETTING_OUT);
      assertThat(change.deed().orElseThrow().act()).isEqualTo(SET_OUT);
    });
  }

  @Test
  void tellsWhoeverSawAnOlderVersionWhoChangedItAndWhen() {
    var seen = worked.version();
    clock.advance(Duration.ofMinutes(1));
    worked.does(worked.member, SET_OUT);
    var changedAt = clock.instant();
    clock.advance(Duration.ofMinutes(1));

    var performed = await(worked.casework.perform(worked.wish(worked.second, seen, SET_OUT)));

    assertThat(performed).isInstanceOfSatisfying(Performed.Outdated.class, outdated -> {
      assertThat(outdated.now().state()).isEqualTo(new CaseState.Verifying());
      assertThat(outdated.now().version()).isEqualTo(seen + 1);
      assertThat(outdated.now().changedAt()).isEqualTo(changedAt);
      assertThat(outdated.now().person()).isEqualTo(worked.member.personId());
    });
    assertThat(worked.version()).isEqualTo(seen + 1);
  }

  @Test
  void letsOneOfTwoWinWhoActAtTheSameMoment() {
    var holding = await(fresh.pool().getConnection());
    var open = await(holding.begin());
    var _ = await(holding.query("select from routing.cases for update").execute());
    var seen = worked.version();
    var one = worked.casework.perform(worked.wish(worked.member, seen, SET_OUT));
    var other = worked.casework.perform(worked.wish(worked.second, seen, SET_OUT));
    eventually(() -> assertThat(waiting()).isEqualTo(2));

    await(open.rollback());

    assertThat(List.of(await(one), await(other)))
        .hasAtLeastOneElementOfType(Performed.Done.class)
        .hasAtLeastOneElementOfType(Performed.Outdated.class);
    assertThat(worked.version()).isEqualTo(seen + 1);
    assertThat(worked.followed).hasSize(1);
    await(holding.close());
  }

  @Test
  void countsTwoTapsOfOnePersonOnce() {
    var wish = worked.wish(worked.member, worked.version(), SET_OUT);

    assertThat(await(worked.casework.perform(wish))).isInstanceOf(Performed.Done.class);
    assertThat(await(worked.casework.perform(wish))).isInstanceOf(Performed.DoneBefore.class);

    assertThat(worked.followed).hasSize(1);
  }

  @Test
  void answersASendingThatComesAgainHoursLaterAsTheFirstTime() {
    var raise = new Weighing.Raise(Priority.P1, REASON);
    var wish =
        new Wish(worked.member, worked.number(), worked.version(), Optional.of("k-1"), raise);
    assertThat(await(worked.casework.perform(wish))).isInstanceOf(Performed.Done.class);
    worked.does(worked.member, SET_OUT);
    clock.advance(Duration.ofHours(5));

    assertThat(await(worked.casework.perform(wish))).isInstanceOf(Performed.DoneBefore.class);

    var other =
        new Wish(worked.member, worked.number(), worked.version(), Optional.of("k-1"), SET_OUT);
    assertThat(await(worked.casework.perform(other))).isInstanceOf(Performed.KeyTaken.class);
  }

  @Test
  void doesNothingAtAllWhenWhoeverFollowsFails() {
    var before = worked.version();
    var failing = new Casework(
        worked.station.database(),
        new Doorbell(fresh.vertx()),
        clock,
        CaseBooks.with(worked.station.keys(), new Journal(worked.station.keys().vault())),
        (transaction, change) -> Future.failedFuture(new IllegalStateException("no clock")));

    var failed = failing
        .perform(worked.wish(worked.member, before, SET_OUT))
        .map(done -> "done")
        .otherwise("failed");

    assertThat(await(failed)).isEqualTo("failed");
    assertThat(worked.version()).isEqualTo(before);
    assertThat(worked.state()).isEqualTo("acknowledged");
    assertThat(worked.milestones()).endsWith("acknowledged");
  }

  @Test
  void hidesTheCaseFromAForeignUnit() {
    var foreign = Worked.viewer(Role.TEAM_LEADER, "05395", Optional.empty());

    assertThat(worked.does(foreign, SET_OUT)).isInstanceOf(Performed.NotThere.class);
    assertThat(worked.state()).isEqualTo("acknowledged");
  }

  @Test
  void saysWhyItDoesNot() {
    assertThat(worked.does(worked.province, SET_OUT))
        .isInstanceOfSatisfying(
            Performed.Refused.class,
            refused -> assertThat(refused.why()).isEqualTo(Refusal.NOT_YOUR_PART));
    worked.does(worked.member, SET_OUT);
    assertThat(worked.does(worked.member, SET_OUT))
        .isInstanceOfSatisfying(
            Performed.Refused.class,
            refused -> assertThat(refused.why()).isEqualTo(Refusal.NOT_NOW));
  }

  @Test
  void keepsReasonsSealedAndOpensThemWithTheKeyOfTheCase() {
    worked.does(worked.second, new Weighing.Raise(Priority.P1, REASON));

    var kept = worked.station.row("select sealed_words from routing.acts").getBuffer(0);
    assertThat(kept.toString()).doesNotContain("bị nhốt");
    assertThat(worked
            .station
            .row("select string_agg(detail::text, '') from routing.timeline")
            .getString(0))
        .doesNotContain("bị nhốt");
    var worded = await(new ActStore(worked.station.keys())
        .worded(fresh.pool(), worked.followed.getFirst().changed().id(), 5));
    assertThat(worded)
        .singleElement()
        .satisfies(act -> assertThat(act.words()).containsEntry("reason", REASON));
  }

  @Test
  void remembersWhoProposedAndWhoConfirmedALowering() {
    worked.does(worked.member, new Weighing.ProposeLowering(Priority.P3, REASON));
    assertThat(worked.does(worked.member, new Weighing.ConfirmLowering(REASON)))
        .isInstanceOf(Performed.Refused.class);

    worked.does(worked.leader, new Weighing.ConfirmLowering(REASON));

    var change = worked.station.row("select * from routing.priority_changes");
    assertThat(change.getString("was")).isEqualTo("P2");
    assertThat(change.getString("becomes")).isEqualTo("P3");
    assertThat(change.getUUID("proposed_by")).isEqualTo(worked.member.accountId());
    assertThat(change.getUUID("by_account")).isEqualTo(worked.leader.accountId());
    assertThat(worked.station.row("select priority from routing.cases").getString(0))
        .isEqualTo("P3");
  }

  private String lastOf(String table, String column, String order) {
    return worked
        .station
        .row("select " + column + " from " + table + " order by " + order + " desc limit 1")
        .getString(0);
  }

  private int waiting() {
    return worked
        .station
        .row("select count(*)::integer as n from pg_stat_activity where wait_event_type = 'Lock'"
            + " and datname = current_database()")
        .getInteger("n");
  }
}
