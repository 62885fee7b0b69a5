package vn.kipthoi.intake;

/**
 * How high a unit stands. Which levels there are on a day is data, not code: districts ended on 30
 * June 2025, supervising areas are there only where a province has appointed them.
 */
public enum UnitLevel {
  COMMUNE,
  AREA,
  DISTRICT,
  PROVINCE,
  NATION
}
