package vn.kipthoi.intake.likeness;

import vn.kipthoi.intake.Coded;

/** How much speaks for a likeness. The weakest comes first. */
public enum Strength implements Coded {
  /** Worth a glance. */
  POSSIBLE,
  /** Worth a question to the caller. */
  LIKELY,
  /** Most people would say it is the same child; still only a person decides. */
  CERTAIN_LOOKING
}
