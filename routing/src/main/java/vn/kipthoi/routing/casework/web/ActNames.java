package vn.kipthoi.routing.casework.web;

import java.util.Optional;
import vn.kipthoi.platform.web.TimelineEntry.Tone;

/** Acts by their words, as the timeline tells them. */
final class ActNames {

  private ActNames() {}

  /** The sentence for an act; empty when the word is of none. */
  static Optional<String> of(String word, ActWords words) {
    return switch (word) {
      case "set-out" -> Optional.of(words.setOut());
      case "child-seen" -> Optional.of(words.childSeen());
      case "assessed" -> Optional.of(words.assessed());
      case "assessed-groundless" -> Optional.of(words.assessedGroundless());
      case "found-groundless" -> Optional.of(words.foundGroundless());
      case "groundless-agreed" -> Optional.of(words.groundlessAgreed());
      case "groundless-refused" -> Optional.of(words.groundlessRefused());
      case "measure-applied" -> Optional.of(words.measureApplied());
      case "measure-not-needed" -> Optional.of(words.measureNotNeeded());
      case "measure-ended" -> Optional.of(words.measureEnded());
      case "separation-begun" -> Optional.of(words.separationBegun());
      case "separation-extended" -> Optional.of(words.separationExtended());
      case "separation-ended" -> Optional.of(words.separationEnded());
      case "crime-sign-noted" -> Optional.of(words.crimeSignNoted());
      case "police-told" -> Optional.of(words.policeTold());
      case "needs-taken" -> Optional.of(words.needsTaken());
      case "plan-drafted" -> Optional.of(words.planDrafted());
      case "plan-submitted" -> Optional.of(words.planSubmitted());
      case "plan-approved" -> Optional.of(words.planApproved());
      case "plan-returned" -> Optional.of(words.planReturned());
      case "support-begun" -> Optional.of(words.supportBegun());
      case "reviewed" -> Optional.of(words.reviewed());
      case "closing" -> Optional.of(words.closing());
      case "screening-out-proposed" -> Optional.of(words.screeningOutProposed());
      case "ending-confirmed" -> Optional.of(words.endingConfirmed());
      case "ending-refused" -> Optional.of(words.endingRefused());
      case "reopened" -> Optional.of(words.reopened());
      case "priority-raised" -> Optional.of(words.priorityRaised());
      case "lowering-proposed" -> Optional.of(words.loweringProposed());
      case "lowering-confirmed" -> Optional.of(words.loweringConfirmed());
      case "lowering-refused" -> Optional.of(words.loweringRefused());
      case "longer-allowed" -> Optional.of(words.longerAllowed());
      case "clock-paused" -> Optional.of(words.clockPaused());
      case "clock-resumed" -> Optional.of(words.clockResumed());
      case "escalated-by-hand" -> Optional.of(words.escalatedByHand());
      case "escalation-answered" -> Optional.of(words.escalationAnswered());
      case "placed" -> Optional.of(words.placed());
      case "transfer-offered" -> Optional.of(words.transferOffered());
      case "taken-over" -> Optional.of(words.takenOver());
      case "transfer-declined" -> Optional.of(words.transferDeclined());
      case "merged" -> Optional.of(words.merged());
      case "unmerged" -> Optional.of(words.unmerged());
      default -> Optional.empty();
    };
  }

  static Tone tone(String word) {
    return switch (word) {
      case "child-seen",
          "assessed",
          "groundless-agreed",
          "measure-applied",
          "separation-ended",
          "police-told",
          "plan-approved",
          "ending-confirmed",
          "escalation-answered",
          "taken-over" -> Tone.GOOD;
      default -> Tone.PLAIN;
    };
  }
}
