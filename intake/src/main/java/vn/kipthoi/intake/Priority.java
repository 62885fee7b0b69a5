package vn.kipthoi.intake;

/**
 * How urgent a report is, the most urgent first. The lengths that follow from it are policy, the
 * rules that lead to it are {@code intake.triage}'s.
 */
public enum Priority {
  /** A life or grave harm: the law's twelve hours run (Decree 56/2017/NĐ-CP, art. 26 and 31). */
  P1,
  /** Serious; also whenever a caregiver is the one who harms, or a critical answer is unknown. */
  P2,
  /** Some harm, with a protecting adult near and the abuser away. */
  P3,
  /** Needs help, no harm known. */
  P4
}
