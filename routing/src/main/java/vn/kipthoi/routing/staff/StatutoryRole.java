package vn.kipthoi.routing.staff;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What somebody is in a standing child-protection team (nhóm thường trực bảo vệ trẻ em cấp xã), by
 * law or by the chair's decision; above the commune, at a desk on duty.
 */
public enum StatutoryRole {
  /** Chair or vice-chair of the people's committee (Law on Children 102/2016/QH13 art. 52). */
  LEADER,
  /** Charged with child protection in the commune (Law on Children art. 53). */
  CHILD_OFFICER,
  POLICE,
  HEALTH,
  SCHOOL,
  JUSTICE,
  WOMEN_UNION,
  YOUTH_UNION,
  FRONT,
  VILLAGE_HEAD,
  /** On duty for a province, an area or the hotline. */
  DUTY_OFFICER,
  OTHER;

  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<StatutoryRole> ofWord(String word) {
    return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
  }
}
