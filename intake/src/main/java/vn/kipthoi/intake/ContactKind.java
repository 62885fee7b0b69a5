package vn.kipthoi.intake;

/** What a contact was that is no report about a child. */
public enum ContactKind implements Coded {
  COUNSELLING,
  INFORMATION,
  REFERRAL,
  SILENT,
  HANG_UP,
  PRANK,
  TEST,
  WRONG_NUMBER,
  ABUSIVE
}
