package vn.kipthoi.platform.privacy;

/** What personal data is revealed for. The word is searchable, and stands in the journal. */
public enum Purpose {
  /** To be sealed and written. */
  STORING,
  /** To be shown to somebody whose duty the case is. */
  SHOWING_TO_THE_CASE_TEAM,
  /** To be shown back to the person who is giving it, on the form being filled in. */
  SHOWING_TO_ITS_GIVER,
  /** To reach the person it belongs to. */
  CONTACTING,
  /** To recognise the same person or number by a keyed index. */
  MATCHING,
  /** To work out whose case it is, and how urgent. */
  ROUTING,
  /** To find out until when it must be kept. */
  RETENTION
}
