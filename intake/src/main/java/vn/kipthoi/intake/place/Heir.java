package vn.kipthoi.intake.place;

import vn.kipthoi.intake.AdministrativeUnit;
import vn.kipthoi.intake.Succession.Inhabitants;

/** A unit of today and how much of a place it has taken over. */
record Heir(AdministrativeUnit unit, Inhabitants inhabitants) {}
