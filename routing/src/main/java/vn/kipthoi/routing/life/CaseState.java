package vn.kipthoi.routing.life;

/**
 * How far a case is. Each state offers only the ways out that it has, so a step that the law does
 * not know does not compile. Articles are those of Decree 56/2017.
 *
 * <pre>
 *   Unrouted ──placed──▶ Routed                          both, and Acknowledged:
 *      └──────acknowledged──┴──▶ Acknowledged            screenedOut ──▶ ScreenedOut
 *                    ▲  givenBack   │ setOut             noCase ───────▶ ClosedNonCase
 *                    └──────────────┤
 *                                   ▼ assessed, form 02 (art. 26)
 *                Verifying ─────▶ Assessed ──unfounded──▶ UnfoundedReview ──agreed──▶ Closed
 *                                   │    ▲───disagreed────────┘
 *                                   ▼ needsTaken, form 03 (art. 27)
 *                                 Needs
 *                                   ▼ planDrafted, form 04 (art. 28)
 *               ┌──────────────▶ PlanDraft ──submitted──▶ PlanSubmitted
 *               │                   ▲────────returned────────┤
 *               │                                            ▼ approved, form 05
 *    newPlan    │                 InSupport ◀──supported── PlanApproved
 *    (art. 30c) │                   ▼ reviewed, form 06
 *               └──────────────── Review ──closed (art. 30b)──▶ Closed
 *
 *   every one that is not ended ──merged──▶ Merged ──unmerged──▶ what it was
 *   Closed, ScreenedOut, ClosedNonCase ──reopened──▶ Unrouted or Routed
 * </pre>
 */
public sealed interface CaseState {

  /** Still being worked on: everything that may be done in any such state asks for this one. */
  sealed interface Open extends CaseState {
    default Merged merged() {
      return new Merged(this);
    }
  }

  /** Nobody has accepted yet. */
  sealed interface Waiting extends Open, Screenable {
    default Acknowledged acknowledged() {
      return new Acknowledged();
    }
  }

  /** So early that it may still turn out not to be a case. */
  sealed interface Screenable extends Open {
    default ScreenedOut screenedOut() {
      return new ScreenedOut();
    }

    default ClosedNonCase noCase() {
      return new ClosedNonCase();
    }
  }

  /** Somebody has it and has not done form 02, or may do it again. */
  sealed interface Assessable extends Open {
    default Assessed assessed() {
      return new Assessed();
    }
  }

  /** Somebody has it, and may still find that they cannot. */
  sealed interface InHand extends Assessable {
    default Waiting givenBack(Waiting to) {
      return to;
    }
  }

  /** A plan may be written. */
  sealed interface Plannable extends Open {
    default PlanDraft planDrafted() {
      return new PlanDraft();
    }
  }

  /** Nobody works on it any more. */
  sealed interface Ended extends CaseState {
    default Waiting reopened(Waiting to) {
      return to;
    }
  }

  /** A desk holds it until its commune is known. */
  record Unrouted() implements Waiting {
    public Routed placed() {
      return new Routed();
    }
  }

  /** The people of its commune are being told. */
  record Routed() implements Waiting {}

  /** A named person has accepted it. */
  record Acknowledged() implements InHand, Screenable {
    public Verifying setOut() {
      return new Verifying();
    }
  }

  /** Somebody is on the way to the child, or is calling. */
  record Verifying() implements InHand {}

  /** Form 02 says how the child is. */
  record Assessed() implements Assessable {
    public UnfoundedReview unfounded() {
      return new UnfoundedReview();
    }

    public Needs needsTaken() {
      return new Needs();
    }
  }

  /** The team found no abuse; a supervisor says whether they agree. */
  record UnfoundedReview() implements Open {
    public Closed agreed() {
      return new Closed();
    }

    public Assessed disagreed() {
      return new Assessed();
    }
  }

  /** The meeting has fixed what the child needs. */
  record Needs() implements Plannable {}

  record PlanDraft() implements Plannable {
    public PlanSubmitted submitted() {
      return new PlanSubmitted();
    }
  }

  /** It lies before the chair. */
  record PlanSubmitted() implements Open {
    public PlanApproved approved() {
      return new PlanApproved();
    }

    public PlanDraft returned() {
      return new PlanDraft();
    }
  }

  record PlanApproved() implements Open {
    public InSupport supported() {
      return new InSupport();
    }
  }

  /** The plan is being carried out. */
  record InSupport() implements Open {
    public Review reviewed() {
      return new Review();
    }
  }

  /** Form 06 is done: close it, or go round again. */
  record Review() implements Plannable {
    public Closed closed() {
      return new Closed();
    }
  }

  record Closed() implements Ended {}

  /** A child was named, but there is no ground; a second person agreed. */
  record ScreenedOut() implements Ended {}

  /** Advice, information, a prank: a second person agreed. */
  record ClosedNonCase() implements Ended {}

  /** A duplicate: another case goes on for it. */
  record Merged(Open before) implements CaseState {
    public Open unmerged() {
      return before;
    }
  }

  /** As the database and JSON write it. */
  default String word() {
    return switch (this) {
      case Unrouted ignored -> "unrouted";
      case Routed ignored -> "routed";
      case Acknowledged ignored -> "acknowledged";
      case Verifying ignored -> "verifying";
      case Assessed ignored -> "assessed";
      case UnfoundedReview ignored -> "unfounded-review";
      case Needs ignored -> "needs";
      case PlanDraft ignored -> "plan-draft";
      case PlanSubmitted ignored -> "plan-submitted";
      case PlanApproved ignored -> "plan-approved";
      case InSupport ignored -> "in-support";
      case Review ignored -> "review";
      case Closed ignored -> "closed";
      case ScreenedOut ignored -> "screened-out";
      case ClosedNonCase ignored -> "closed-non-case";
      case Merged ignored -> "merged";
    };
  }
}
