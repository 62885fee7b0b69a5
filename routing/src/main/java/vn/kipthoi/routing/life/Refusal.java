package vn.kipthoi.routing.life;

import java.util.Optional;

/** Why an act is not done. Nothing has changed then. */
public enum Refusal implements Worded {
  /** The state of the case has no such way out. */
  NOT_NOW,
  /** Nobody works on the case any more; it can be reopened. */
  ENDED,
  /** It is another's part to do this. */
  NOT_YOUR_PART,
  /** Whoever proposed something cannot confirm it. */
  SECOND_PERSON_NEEDED,
  /** What is screened out needs the shift lead's word, or that of a level above the commune. */
  SHIFT_LEAD_NEEDED,
  NOTHING_PROPOSED,
  PROPOSED_ALREADY,
  /** A case ends only when the child has been seen safe (Decree 56/2017 art. 30(b)). */
  CHILD_NOT_SEEN_SAFE,
  NOT_MORE_URGENT,
  NOT_LESS_URGENT,
  SEPARATION_RUNS,
  NO_SEPARATION,
  MEASURE_RUNS,
  POLICE_NOT_TOLD,
  NO_EMERGENCY,
  NO_ESCALATION,
  ESCALATION_WAITS,
  NOT_ASKED,
  TRANSFER_RUNS,
  NO_TRANSFER,
  /** A moment that lies before anybody had said anything. */
  BEFORE_THE_REPORT("at"),
  /** A moment that has not come. */
  NOT_YET("at"),
  /** It must end later than it would without. */
  NOT_LATER("until"),
  /** Longer than anybody may grant at once. */
  TOO_LONG("until"),
  /** What would stand still is not owed now, or is overdue. */
  CLOCK_NOT_RUNNING("clock"),
  STANDS_STILL("clock"),
  RUNS_ALREADY("clock"),
  /** Nobody of a team has accepted the case, so nobody of it can have asked. */
  NOBODY_HAS_IT("askedBy"),
  /** It has not become less urgent since longer deadlines were allowed, or at all. */
  NOTHING_LOWERED,
  /** No deadline that still runs would be later. */
  NOTHING_LONGER;

  private final String field;

  Refusal() {
    this("");
  }

  Refusal(String field) {
    this.field = field;
  }

  /** The field that is to be put right, when it is one. */
  public Optional<String> field() {
    return Optional.of(field).filter(name -> !name.isEmpty());
  }
}
