package vn.kipthoi.intake.place;

import java.util.Set;
import vn.kipthoi.intake.AdministrativeUnit;

/**
 * A unit of today that may be meant: a commune, or a province when nothing below it is known.
 *
 * @param province the one it lies in; itself for a province
 */
public record Candidate(
    AdministrativeUnit unit,
    AdministrativeUnit province,
    Certainty certainty,
    Reason reason,
    Set<Doubt> doubts) {

  public Candidate {
    doubts = Set.copyOf(doubts);
  }
}
