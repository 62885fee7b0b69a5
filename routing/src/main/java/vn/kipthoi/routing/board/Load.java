package vn.kipthoi.routing.board;

import vn.kipthoi.intake.UnitCode;

/**
 * What a unit has to answer for.
 *
 * @param over overdue
 * @param risk due within two hours
 * @param rest due later
 */
public record Load(UnitCode unit, int over, int risk, int rest) {

  public int all() {
    return over + risk + rest;
  }
}
