package vn.kipthoi.routing.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.kipthoi.routing.Answer;
import vn.kipthoi.routing.Answered;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.Promise;
import vn.kipthoi.routing.Rung;
import vn.kipthoi.routing.desk.AnswerRule.Met;
import vn.kipthoi.routing.desk.AnswerRule.Passed;
import vn.kipthoi.routing.desk.AnswerRule.Standing;

class AnswerRuleTest {

  private static final CaseNumber NUMBER = new CaseNumber("7K2F9Q");
  private static final Instant THEN = Instant.parse("2026-11-22T02:00:00Z");
  private static final Instant NOW = THEN.plusSeconds(60);
  private static final UUID LAN = UUID.randomUUID();
  private static final UUID MINH = UUID.randomUUID();
  private static final UUID STRANGER = UUID.randomUUID();

  @Test
  void letsOneOfThoseCalledOutAccept() {
    assertThat(judge(open(Set.of()), goes(LAN))).isEqualTo(new Answered.Accepted(NUMBER, NOW));
  }

  @Test
  void countsAnAcceptanceSaidTwiceOnce() {
    assertThat(judge(metBy(LAN), goes(LAN))).isEqualTo(new Answered.AcceptedBefore(NUMBER, THEN));
  }

  @Test
  void saysWhenSomebodyElseWasFirst() {
    assertThat(judge(metBy(LAN), goes(MINH)))
        .isEqualTo(new Answered.TakenBySomebodyElse(NUMBER, THEN));
  }

  @Test
  void saysWhoWasToldInsteadOfThoseWhoAnswerTooLate() {
    var leader = new Rung("leader");

    assertThat(judge(passed(leader), goes(LAN)))
        .isEqualTo(new Answered.TooLate(NUMBER, leader, THEN));
  }

  @Test
  void takesNoAnswerFromSomebodyWhoWasNotCalledOut() {
    assertThat(judge(open(Set.of()), goes(STRANGER))).isEqualTo(new Answered.NotTheirs());
  }

  @Test
  void takesBackTheAcceptanceOfWhoeverFindsThatTheyCannot() {
    assertThat(judge(metBy(LAN), cannot(LAN))).isEqualTo(new Answered.PassedOn(NUMBER));
  }

  @Test
  void knowsWhenNobodyIsLeft() {
    assertThat(AnswerRule.nobodyIsLeft(open(Set.of()), cannot(LAN))).isFalse();
    assertThat(AnswerRule.nobodyIsLeft(open(Set.of(MINH)), cannot(LAN))).isTrue();
  }

  private static Answered judge(Standing standing, Answer answer) {
    return AnswerRule.judge(standing, answer);
  }

  private static Standing open(Set<UUID> cannot) {
    return new Standing(NUMBER, List.of(LAN, MINH), cannot, Optional.empty(), Optional.empty());
  }

  private static Standing metBy(UUID person) {
    var met = Optional.of(new Met(person, THEN));
    return new Standing(NUMBER, List.of(LAN, MINH), Set.of(), met, Optional.empty());
  }

  private static Standing passed(Rung instead) {
    var passed = Optional.of(new Passed(instead, THEN));
    return new Standing(NUMBER, List.of(LAN, MINH), Set.of(), Optional.empty(), passed);
  }

  private static Answer goes(UUID person) {
    return new Answer(UUID.randomUUID(), person, new Promise.GoingNow(), NOW, "sms");
  }

  private static Answer cannot(UUID person) {
    return new Answer(UUID.randomUUID(), person, new Promise.Cannot(), NOW, "sms");
  }
}
