package vn.kipthoi.intake;

/**
 * A kind of harm or need. Codes without a dot stand for a whole family, for those who can not or need
 * not say more: a child is not asked which article of the penal code it was.
 */
public enum Harm implements Coded {
  VIO(HarmFamily.VIOLENCE),
  VIO_PHYS(HarmFamily.VIOLENCE),
  VIO_EMO(HarmFamily.VIOLENCE),
  VIO_SCHOOL(HarmFamily.VIOLENCE),
  SEX(HarmFamily.SEXUAL),
  SEX_RAPE(HarmFamily.SEXUAL),
  SEX_COERC(HarmFamily.SEXUAL),
  SEX_INTERC(HarmFamily.SEXUAL),
  SEX_MOLEST(HarmFamily.SEXUAL),
  SEX_PROST_PORN(HarmFamily.SEXUAL),
  EXP(HarmFamily.EXPLOITATION),
  EXP_LABOUR(HarmFamily.EXPLOITATION),
  EXP_OTHER(HarmFamily.EXPLOITATION),
  TRAF(HarmFamily.TRAFFICKING),
  ABAN(HarmFamily.ABANDONMENT),
  NEGL(HarmFamily.NEGLECT),
  ONLINE(HarmFamily.ONLINE),
  MARR(HarmFamily.MARRIAGE),
  OTHER(HarmFamily.OTHER),
  ACC(HarmFamily.ACCIDENT),
  ACC_DROWN(HarmFamily.ACCIDENT),
  ACC_TRAFFIC(HarmFamily.ACCIDENT),
  ACC_FALL(HarmFamily.ACCIDENT),
  ACC_BURN(HarmFamily.ACCIDENT),
  ACC_POISON(HarmFamily.ACCIDENT),
  SELF(HarmFamily.SELF_HARM),
  RUN(HarmFamily.MISSING),
  LOST(HarmFamily.MISSING),
  CUSTODY(HarmFamily.NEED),
  LEGAL(HarmFamily.NEED),
  POLICY(HarmFamily.NEED);

  private final HarmFamily family;

  Harm(HarmFamily family) {
    this.family = family;
  }

  public HarmFamily family() {
    return family;
  }

  /** As lists and statistics write it: {@code SEX.PROST_PORN}. */
  @Override
  public String word() {
    return name().replaceFirst("_", ".");
  }
}
