package vn.kipthoi.routing.life;

import java.util.EnumSet;
import java.util.Set;

/** In what part somebody acts on a case. One person may have several; each act says which it asks for. */
public enum Part {
  /** Verifies, writes the forms, carries out the plan. */
  TEAM,
  /** Chairs: decides, approves, closes (Decree 56/2017 art. 26(2), 28, 30, 32). */
  LEADER,
  /** Of the district or province: agrees or does not. */
  SUPERVISOR,
  /** Of the hotline: reads, escalates, raises. */
  OPERATOR,
  /** Answers for what the hotline takes and weighs: the second person there. */
  SHIFT_LEAD;

  static final Set<Part> TEAM_WORK = EnumSet.of(TEAM, LEADER);
  static final Set<Part> CHAIR = EnumSet.of(LEADER);
  static final Set<Part> ABOVE = EnumSet.of(SUPERVISOR);
  static final Set<Part> SECOND_PERSON = EnumSet.of(LEADER, SUPERVISOR, SHIFT_LEAD);
  static final Set<Part> SCREENING = EnumSet.of(SUPERVISOR, SHIFT_LEAD);
  static final Set<Part> CHAIR_OR_ABOVE = EnumSet.of(LEADER, SUPERVISOR);
  /** The shift lead alone may let deadlines be longer (timer rule 4). */
  static final Set<Part> ALLOWING_LONGER = EnumSet.of(SHIFT_LEAD);

  static final Set<Part> MERGING = EnumSet.of(LEADER, SUPERVISOR, OPERATOR);
  static final Set<Part> ANYBODY = EnumSet.allOf(Part.class);
}
