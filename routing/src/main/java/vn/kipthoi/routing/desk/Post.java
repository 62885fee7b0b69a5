package vn.kipthoi.routing.desk;

import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.routing.Rung;

/** A place that people are on duty at: one rung of one unit. */
public record Post(UnitCode unit, Rung rung) {}
