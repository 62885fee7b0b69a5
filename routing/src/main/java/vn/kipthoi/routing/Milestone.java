package vn.kipthoi.routing;

import java.util.Locale;

/**
 * What a case reaches. Every clock of the law and of policy starts and stops at these; they are
 * only ever added to, each with the moment when it was so and the moment when it was said.
 */
public enum Milestone {
  /** First reception, by whichever of the four reception points (Decree 56/2017 art. 25): T0. */
  RECEIVED,
  /** An operator looks at what came in without a call. */
  OPENED,
  /** How urgent it is, and where, has been decided. */
  TRIAGED,
  /** At least one phone of the commune has the call-out. */
  DELIVERED,
  /** A named person has accepted. */
  ACKNOWLEDGED,
  SETTING_OUT,
  CHILD_SEEN,
  /** Form 02 is done (Decree 56/2017 art. 26(2)). */
  ASSESSED,
  /** A measure is applied, or the chair has signed that none is needed (art. 26(3), 31). */
  EMERGENCY_DECIDED,
  CRIME_SIGN,
  POLICE_TOLD,
  /** The decision of form 07 takes effect (art. 32). */
  SEPARATION_BEGUN,
  SEPARATION_ENDED,
  /** Form 04 is submitted (art. 28(1)). */
  PLAN_SUBMITTED,
  /** Form 05 is signed. */
  PLAN_APPROVED,
  /** Form 06 is done (art. 30). */
  REVIEWED,
  FEEDBACK_GIVEN,
  TRANSFERRED,
  MERGED,
  UNMERGED,
  CLOSED,
  REOPENED;

  /** As the database and JSON write it: {@code child-seen}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Milestone ofWord(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
