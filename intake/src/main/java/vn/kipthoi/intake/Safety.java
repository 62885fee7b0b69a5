package vn.kipthoi.intake;

/**
 * The four questions that an operator asks in the first two minutes.
 *
 * @param abuserNear whether the person who harms can get at the child now
 * @param injured whether the child is hurt, in pain or bleeding
 * @param safeTonight whether an adult keeps the child safe tonight
 * @param selfHarm whether the child speaks of dying or of hurting itself
 */
public record Safety(YesNo abuserNear, YesNo injured, YesNo safeTonight, YesNo selfHarm) {

  public static final Safety NOT_ASKED =
      new Safety(YesNo.UNKNOWN, YesNo.UNKNOWN, YesNo.UNKNOWN, YesNo.UNKNOWN);
}
