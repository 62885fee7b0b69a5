package vn.kipthoi.routing.life;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.ClockId;
import vn.kipthoi.routing.owing.StandstillReason;

/** One act of every kind, people of every role, and a case to try them on. */
public final class Acts {

  public static final Instant HEARD = Instant.parse("2026-11-22T02:00:00Z");
  public static final Instant NOW = HEARD.plus(Duration.ofHours(3));
  public static final Personal<String> WORDS = Personal.of("vì cháu đã về với bà ngoại");
  public static final Doer MEMBER = doer(Role.TEAM_MEMBER);
  public static final Doer LEADER = doer(Role.TEAM_LEADER);
  public static final Doer DISTRICT = doer(Role.DISTRICT);
  public static final Doer PROVINCE = doer(Role.PROVINCE);
  public static final Doer OPERATOR = doer(Role.OPERATOR);
  private static final UnitCode COMMUNE = new UnitCode("05392");

  private Acts() {}

  public static Doer doer(Role role) {
    return new Doer(UUID.randomUUID(), Optional.of(UUID.randomUUID()), role);
  }

  public static Sighting safe() {
    return new Sighting(HEARD.plusSeconds(3600), WORDS, WORDS, true);
  }

  public static Sighting unsafe() {
    return new Sighting(HEARD.plusSeconds(7200), WORDS, WORDS, false);
  }

  public static Standing at(CaseState state, Priority priority) {
    return new Standing(
        state,
        priority,
        HEARD,
        COMMUNE,
        false,
        Optional.empty(),
        Optional.empty(),
        Overlays.NONE,
        Optional.empty(),
        Optional.empty());
  }

  /** The same case with everything over it that an act may need to find there. */
  public static Standing laden(CaseState state) {
    var overlays = new Overlays(
        Optional.of(new Overlays.Emergency(Measure.SHELTER, HEARD, Optional.of(HEARD))),
        Optional.empty(),
        Optional.of(new Overlays.Crime(
            HEARD,
            Optional.of(
                new Overlays.Crime.Told(HEARD, PoliceBody.COMMUNE_POLICE, Optional.empty())))),
        Optional.of(new Overlays.Escalated(Height.LEADER, HEARD, OPERATOR, Optional.empty())),
        Optional.of(new Overlays.Transfer(new UnitCode("05395"), HEARD)),
        Leeway.NONE);
    return at(state, Priority.P2).with(overlays);
  }

  public static NonCaseReason noGround() {
    return NonCaseReasons.shipped().find("no_ground").orElseThrow();
  }

  public static List<Act> all() {
    return List.of(
        new Verification.SetOut(),
        new Verification.SeeChild(safe()),
        new Verification.Assess(Grade.HIGH, Optional.of(safe()), false, WORDS),
        new Verification.FindGroundless(WORDS),
        new Protection.ApplyMeasure(Measure.SHELTER, Optional.empty()),
        new Protection.WaiveMeasure(WORDS),
        new Protection.EndMeasure(WORDS),
        new Protection.Separate("12/QĐ-UBND", HEARD.plusSeconds(60)),
        new Protection.ExtendSeparation(CompetentBody.COURT, "3/TB", LocalDate.of(2027, 1, 15)),
        new Protection.EndSeparation(SeparationEnd.RETURNED_HOME, NOW),
        new Protection.NoteCrime(WORDS),
        new Protection.TellPolice(NOW, PoliceBody.COMMUNE_POLICE, Optional.of("77/CA"), WORDS),
        new Planning.TakeNeeds(LocalDate.of(2026, 11, 22), "5/BB"),
        new Planning.DraftPlan(),
        new Planning.SubmitPlan(),
        new Planning.ApprovePlan("31/QĐ-UBND"),
        new Planning.ReturnPlan(WORDS),
        new Planning.BeginSupport(),
        new Planning.ReviewPlan(ReviewResult.CLOSE, Grade.LOW),
        new Conclusion.Close(safe(), WORDS),
        new Conclusion.ScreenOut(noGround(), Optional.of(WORDS)),
        new Conclusion.ConfirmEnding(),
        new Conclusion.RefuseEnding(WORDS),
        new Conclusion.AgreeGroundless(safe()),
        new Conclusion.DisagreeGroundless(WORDS),
        new Conclusion.Reopen(WORDS),
        new Weighing.Raise(Priority.P1, WORDS),
        new Weighing.ProposeLowering(Priority.P4, WORDS),
        new Weighing.ConfirmLowering(WORDS),
        new Weighing.RefuseLowering(WORDS),
        new Weighing.Escalate(Height.PROVINCE, WORDS),
        new Weighing.AnswerEscalation(WORDS),
        new Weighing.AllowLonger(WORDS),
        new Standstill.Pause(
            ClockId.PLAN,
            StandstillReason.FAMILY_AWAY,
            LocalDate.of(2026, 11, 25),
            Asker.SUPERVISOR,
            WORDS),
        new Standstill.Resume(ClockId.PLAN, WORDS),
        new Moving.Place(COMMUNE),
        new Moving.OfferTransfer(new UnitCode("05395")),
        new Moving.TakeOver(),
        new Moving.DeclineTransfer(WORDS),
        new Moving.Merge(new CaseNumber("7K2F9Q"), WORDS),
        new Moving.TakeIn(new CaseNumber("7K2F9Q")),
        new Moving.LetGo(new CaseNumber("7K2F9Q")),
        new Moving.Unmerge(WORDS));
  }
}
