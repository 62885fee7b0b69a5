package vn.kipthoi.routing.casework.web;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import vn.kipthoi.platform.web.Page;

/**
 * How a case stands, and what whoever looks may do next.
 *
 * @param said what the viewer has just done, in words; empty when they only look
 * @param changedBy who changed it last, by name or role
 * @param overlays what lies over its state, one sentence each
 * @param links everything that the viewer may do
 * @param reasons what was last said in people's own words
 */
public record LifePanel(
    Page page,
    String said,
    String state,
    String changedBy,
    Instant changedAt,
    List<String> overlays,
    List<Link> links,
    List<Reason> reasons) {

  /** In the address of the case: the path of what was done on the page before. */
  static final String DONE = "done";

  /** What brings a case further; all else is beside it. */
  private static final Set<Procedure> STEPS = Set.of(
      Procedure.SET_OUT,
      Procedure.ASSESS,
      Procedure.AGREE_GROUNDLESS,
      Procedure.REFUSE_GROUNDLESS,
      Procedure.TAKE_NEEDS,
      Procedure.DRAFT_PLAN,
      Procedure.SUBMIT_PLAN,
      Procedure.APPROVE_PLAN,
      Procedure.RETURN_PLAN,
      Procedure.BEGIN_SUPPORT,
      Procedure.REVIEW_PLAN,
      Procedure.CLOSE,
      Procedure.CONFIRM_ENDING,
      Procedure.CONFIRM_LOWERING,
      Procedure.ANSWER_ESCALATION);

  /** A thing to do, and where its form is. */
  public record Link(Procedure procedure, String label, String address) {}

  /** What somebody said when they did something. */
  public record Reason(Instant at, String act, String words) {}

  public FormWords words() {
    return CaseDesk.FORMS.in(page.language());
  }

  public List<Link> steps() {
    return links.stream().filter(link -> STEPS.contains(link.procedure())).toList();
  }

  public List<Link> others() {
    return links.stream().filter(link -> !STEPS.contains(link.procedure())).toList();
  }

  public boolean isNothingPossible() {
    return links.isEmpty();
  }
}
