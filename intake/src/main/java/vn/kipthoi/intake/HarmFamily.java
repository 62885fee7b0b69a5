package vn.kipthoi.intake;

/** What kinds of harm have in common, as far as urgency goes. */
public enum HarmFamily implements Coded {
  VIOLENCE,
  SEXUAL,
  EXPLOITATION,
  TRAFFICKING,
  ABANDONMENT,
  NEGLECT,
  ONLINE,
  MARRIAGE,
  OTHER,
  ACCIDENT,
  SELF_HARM,
  MISSING,
  /** A dispute, a paper, a benefit: somebody needs help, and nobody was harmed. */
  NEED
}
