package vn.kipthoi.intake.place;

import static java.util.Comparator.comparing;

import java.util.Comparator;
import vn.kipthoi.intake.Succession.Inhabitants;
import vn.kipthoi.intake.UnitLevel;

/** What speaks for a unit of today: a reading that leads to it. */
record Claim(Reading reading, Heir heir) {

  static final Comparator<Claim> STRONGEST_FIRST = comparing(
          (Claim claim) -> claim.heir().inhabitants())
      .thenComparing(claim -> !claim.namesACommune())
      .thenComparing(claim -> claim.reading().place().unit().equals(claim.heir().unit()))
      .thenComparing(claim -> claim.reading().agreement().marks());

  boolean namesACommune() {
    return reading.place().level() == UnitLevel.COMMUNE;
  }

  boolean inhabited() {
    return heir.inhabitants() != Inhabitants.NONE;
  }
}
