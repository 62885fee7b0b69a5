package vn.kipthoi.intake;

import java.util.List;

/** Everything that is recorded about administrative units, with its days; in no order. */
public record DirectoryRecords(
    List<AdministrativeUnit> units, List<Succession> successions, List<OtherName> otherNames) {

  public DirectoryRecords {
    units = List.copyOf(units);
    successions = List.copyOf(successions);
    otherNames = List.copyOf(otherNames);
  }
}
