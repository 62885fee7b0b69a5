package vn.kipthoi.routing.file.desk;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.privacy.Purpose;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.routing.casework.Casework;
import vn.kipthoi.routing.casework.Casework.Wish;
import vn.kipthoi.routing.casework.Performed;
import vn.kipthoi.routing.file.Answers;
import vn.kipthoi.routing.file.FormCheck;
import vn.kipthoi.routing.file.Weighing;
import vn.kipthoi.routing.file.store.SubmittedForm;
import vn.kipthoi.routing.life.Act;
import vn.kipthoi.routing.life.CaseState;
import vn.kipthoi.routing.life.Grade;
import vn.kipthoi.routing.life.Planning;
import vn.kipthoi.routing.life.Protection;
import vn.kipthoi.routing.life.ReviewResult;
import vn.kipthoi.routing.life.Sighting;
import vn.kipthoi.routing.life.Verification;
import vn.kipthoi.routing.store.ViewStore.SeenCase;

/**
 * What each form does to its case, by Decree 56/2017/NĐ-CP: 02 assesses (art. 26), 03 takes the
 * needs (art. 27), 04 lays the plan before the chair and 05 decides on it (art. 28), 06 reviews
 * (art. 30), 07 separates (art. 32). A correction tells better what was done before, and does
 * nothing again. It reads answers because the acts are made of them.
 */
public final class FormActs implements FormFollower {

  private final Casework casework;

  public FormActs(Casework casework) {
    this.casework = casework;
  }

  @Override
  public Future<Void> after(
      SqlConnection transaction,
      Viewer viewer,
      SeenCase seen,
      SubmittedForm form,
      long seenVersion) {
    var version = Future.succeededFuture(seenVersion);
    if (form.revision() == 0) {
      for (var act : acts(form, seen.state())) {
        version = version.compose(
            before -> perform(transaction, new Wish(viewer, seen.number(), before, key(), act)));
      }
    }
    return version.mapEmpty();
  }

  /** The draft is the key already: a form is submitted once, and its acts with it. */
  private static Optional<String> key() {
    return Optional.empty();
  }

  private Future<Long> perform(SqlConnection transaction, Wish wish) {
    return casework.perform(transaction, wish).map(performed -> switch (performed) {
      case Performed.Done(var now) -> now.version();
      case Performed.DoneBefore(var now) -> now.version();
      case Performed.Refused _, Performed.Outdated _, Performed.KeyTaken _, Performed.NotThere _ ->
        throw new ActStopped(performed);
    });
  }

  private static List<Act> acts(SubmittedForm form, CaseState state) {
    var answers = form.answers().revealFor(Purpose.STORING);
    return switch (form.definition().form()) {
      case RECEPTION -> List.of();
      case INITIAL_ASSESSMENT -> assessment(form, answers);
      case DETAILED_ASSESSMENT ->
        List.of(new Planning.TakeNeeds(day(answers, "metOn"), text(answers, "minutesNumber")));
      case PLAN ->
        state instanceof CaseState.PlanDraft
            ? List.of(new Planning.SubmitPlan())
            : List.of(new Planning.DraftPlan(), new Planning.SubmitPlan());
      case PLAN_DECISION -> List.of(decision(form, answers));
      case REVIEW -> review(form, answers, state);
      case SEPARATION ->
        List.of(new Protection.Separate(form.number().text(), moment(answers, "from")));
    };
  }

  private static List<Act> assessment(SubmittedForm form, Answers answers) {
    var acts = new ArrayList<Act>();
    acts.add(new Verification.Assess(
        risk(form, answers),
        sighting(answers),
        text(answers, "conclusion").equals("unfounded"),
        Personal.of(text(answers, "conclusionWhy"))));
    if (text(answers, "crimeSign").equals("yes")) {
      acts.add(new Protection.NoteCrime(Personal.of(text(answers, "harmNotes"))));
    }
    return acts;
  }

  private static Optional<Sighting> sighting(Answers answers) {
    return text(answers, "childSeen").equals("yes")
        ? Optional.of(new Sighting(
            moment(answers, "seenAt"),
            Personal.of(text(answers, "seenBy")),
            Personal.of(text(answers, "seenWhere")),
            text(answers, "childSafe").equals("yes")))
        : Optional.empty();
  }

  private static Act decision(SubmittedForm form, Answers answers) {
    return text(answers, "decision").equals("approved")
        ? new Planning.ApprovePlan(form.number().text())
        : new Planning.ReturnPlan(Personal.of(text(answers, "returnedWhy")));
  }

  /** Whoever reviews what a plan has come to says with it that those named in it had begun. */
  private static List<Act> review(SubmittedForm form, Answers answers, CaseState state) {
    var result =
        text(answers, "result").equals("close") ? ReviewResult.CLOSE : ReviewResult.NEW_PLAN;
    var review = new Planning.ReviewPlan(result, risk(form, answers));
    return state instanceof CaseState.PlanApproved
        ? List.of(new Planning.BeginSupport(), review)
        : List.of(review);
  }

  /** The harm that the scheme comes to; what cannot be weighed counts as the worst. */
  private static Grade risk(SubmittedForm form, Answers answers) {
    return Weighing.of(form.definition(), answers)
        .map(Weighing::harmLevel)
        .map(level -> Grade.valueOf(level.name()))
        .orElse(Grade.HIGH);
  }

  private static String text(Answers answers, String field) {
    return answers.text(field).orElse("");
  }

  private static LocalDate day(Answers answers, String field) {
    return FormCheck.date(text(answers, field)).orElseThrow();
  }

  private static Instant moment(Answers answers, String field) {
    return FormCheck.momentOf(text(answers, field))
        .orElseThrow()
        .atZone(FormCheck.VIET_NAM)
        .toInstant();
  }
}
