package vn.kipthoi.intake;

/** What somebody may know of the case of a report. */
public sealed interface KnownCase {

  /**
   * They may see it.
   *
   * @param caseNumber of the case that goes on for the report, should its own have gone into another
   */
  record Seen(String caseNumber, Progress.State state) implements KnownCase {}

  /** There is one, and it is none of their area: they may know that, and nothing else. */
  record Elsewhere() implements KnownCase {}
}
