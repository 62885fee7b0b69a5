package vn.kipthoi.intake;

import static vn.kipthoi.intake.UnitLevel.COMMUNE;
import static vn.kipthoi.intake.UnitLevel.DISTRICT;

import java.util.Arrays;
import java.util.Optional;

/** What a unit is called in law, with the abbreviation that the directory's files use for it. */
public enum UnitKind {
  NATION(UnitLevel.NATION, "vn", "", ""),
  PROVINCE(UnitLevel.PROVINCE, "t", "Tỉnh", "Province"),
  CITY(UnitLevel.PROVINCE, "tw", "Thành phố", "City"),
  AREA(UnitLevel.AREA, "a", "Khu vực", "Area"),
  URBAN_DISTRICT(DISTRICT, "q", "Quận", "Urban district"),
  RURAL_DISTRICT(DISTRICT, "h", "Huyện", "District"),
  TOWN(DISTRICT, "tx", "Thị xã", "Town"),
  PROVINCIAL_CITY(DISTRICT, "tp", "Thành phố", "City"),
  WARD(COMMUNE, "p", "Phường", "Ward"),
  RURAL_COMMUNE(COMMUNE, "x", "Xã", "Commune"),
  TOWNSHIP(COMMUNE, "tt", "Thị trấn", "Township"),
  SPECIAL_ZONE(COMMUNE, "dk", "Đặc khu", "Special zone");

  private final UnitLevel level;
  private final String abbreviation;
  private final String vietnamese;
  private final String english;

  UnitKind(UnitLevel level, String abbreviation, String vietnamese, String english) {
    this.level = level;
    this.abbreviation = abbreviation;
    this.vietnamese = vietnamese;
    this.english = english;
  }

  /** The kind that an abbreviation stands for; empty when it stands for none. */
  public static Optional<UnitKind> abbreviatedAs(String abbreviation) {
    return Arrays.stream(values())
        .filter(kind -> kind.abbreviation.equals(abbreviation))
        .findFirst();
  }

  public UnitLevel level() {
    return level;
  }

  public String abbreviation() {
    return abbreviation;
  }

  /** "Xã" for a rural commune; empty for the nation. */
  public String vietnamese() {
    return vietnamese;
  }

  public String english() {
    return english;
  }
}
