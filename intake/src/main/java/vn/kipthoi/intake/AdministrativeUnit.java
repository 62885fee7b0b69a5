package vn.kipthoi.intake;

/**
 * One unit over the days on which it had this name, kind and place in the order. When any of them
 * changes, the unit ends and another begins, under the same code if the law says so.
 *
 * @param name without its kind: "Lạc Thủy"; for a supervising area the district it is named after,
 *     "huyện Lạc Thủy"
 * @param parent the unit right above: for a commune of today its supervising area, or its province
 *     where none is appointed; for the nation, the nation itself
 */
public record AdministrativeUnit(
    UnitCode code, UnitKind kind, String name, UnitCode parent, Validity validity) {

  public static final AdministrativeUnit VIET_NAM = new AdministrativeUnit(
      UnitCode.NATION, UnitKind.NATION, "Việt Nam", UnitCode.NATION, Validity.ALWAYS);

  public AdministrativeUnit {
    if (kind.level() != code.level()) {
      throw new IllegalArgumentException(code + " is not the code of a " + kind);
    }
  }

  public UnitLevel level() {
    return kind.level();
  }

  /** As it is written on a sign: "Xã Lạc Thủy". */
  public String fullName() {
    return (kind.vietnamese() + " " + name).strip();
  }
}
