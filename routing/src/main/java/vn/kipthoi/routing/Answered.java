package vn.kipthoi.routing;

import java.time.Instant;

/** What came of an answer. Each is told to the person who gave it, in words. */
public sealed interface Answered {

  /** The clock has stopped; the case is theirs. */
  record Accepted(CaseNumber caseNumber, Instant at) implements Answered {}

  /** They had accepted before: said twice, counted once. */
  record AcceptedBefore(CaseNumber caseNumber, Instant at) implements Answered {}

  /** Somebody else of the same call-out was first. */
  record TakenBySomebodyElse(CaseNumber caseNumber, Instant at) implements Answered {}

  /** The deadline had passed and the next rung was told; the answer is kept, and stops nothing. */
  record TooLate(CaseNumber caseNumber, Rung toldInstead, Instant toldAt) implements Answered {}

  /** They cannot; noted, and others are asked. */
  record PassedOn(CaseNumber caseNumber) implements Answered {}

  /** They were not among those called out, or there is no such call-out. Nothing changed. */
  record NotTheirs() implements Answered {}
}
