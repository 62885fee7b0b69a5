package vn.kipthoi.intake.place;

import vn.kipthoi.intake.AdministrativeUnit;
import vn.kipthoi.intake.Succession.Inhabitants;

/** Why a unit is among the candidates. */
public sealed interface Reason {

  /** It bears the name that was said. */
  record BearsTheName() implements Reason {}

  /** It took over from the commune that was named. */
  record TookOver(AdministrativeUnit former, AdministrativeUnit district, Inhabitants inhabitants)
      implements Reason {}

  /** A commune that had gone before 2025 lay in one that it took over from. */
  record KnownAs(String name, AdministrativeUnit former) implements Reason {}

  /** It lies in the district that was named. */
  record LiesIn(AdministrativeUnit district) implements Reason {}

  /** Only the province is known. */
  record OnlyProvince() implements Reason {}
}
