package vn.kipthoi.intake.draft;

import vn.kipthoi.intake.Coded;

/** How a draft ended. */
public enum End implements Coded {
  /** Its report was taken. */
  SENT,
  /** Its operator closed it without a report. */
  SET_ASIDE
}
