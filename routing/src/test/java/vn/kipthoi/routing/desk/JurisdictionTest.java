package vn.kipthoi.routing.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.routing.desk.Country.COMMUNE;
import static vn.kipthoi.routing.desk.Country.COMMUNE_WITHOUT_AREA;
import static vn.kipthoi.routing.desk.Country.LINEAGES;
import static vn.kipthoi.routing.desk.Country.NATION;
import static vn.kipthoi.routing.desk.Country.PROVINCE;
import static vn.kipthoi.routing.desk.Country.SISTER;
import static vn.kipthoi.routing.desk.Reason.Kind.CANDIDATES_TOLD;
import static vn.kipthoi.routing.desk.Reason.Kind.CONFLICT;
import static vn.kipthoi.routing.desk.Reason.Kind.DESK_HOLDS;
import static vn.kipthoi.routing.desk.Reason.Kind.HAPPENED_HERE;
import static vn.kipthoi.routing.desk.Reason.Kind.NO_PLACE;
import static vn.kipthoi.routing.desk.Reason.Kind.ONE_OF_SEVERAL;
import static vn.kipthoi.routing.desk.Reason.Kind.ONLY_PROVINCE;
import static vn.kipthoi.routing.desk.Reason.Kind.UNIT_NOT_LISTED;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.kipthoi.intake.Locality;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.ReportReceived;
import vn.kipthoi.intake.UnitCode;

class JurisdictionTest {

  private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");

  @Test
  void givesACaseToTheCommuneWhereItHappened() {
    var found = of(new Locality.Determined(COMMUNE), Priority.P2);

    assertThat(found.unit()).isEqualTo(COMMUNE);
    assertThat(found.isHeld()).isFalse();
    assertThat(found.because()).extracting(Reason::kind).containsExactly(HAPPENED_HERE);
  }

  @Test
  void saysThatAConflictConcernsTheCommune() {
    var report = report(new Locality.Determined(COMMUNE), Priority.P2, true);

    assertThat(Jurisdiction.of(report, LINEAGES, NOW).because())
        .extracting(Reason::kind)
        .containsExactly(HAPPENED_HERE, CONFLICT);
  }

  @Test
  void letsTheProvinceHoldWhatIsSomewhereInIt() {
    var found = of(new Locality.SomewhereIn(PROVINCE), Priority.P1);

    assertThat(found.unit()).isEqualTo(PROVINCE);
    assertThat(found.isHeld()).isTrue();
    assertThat(found.because()).extracting(Reason::kind).containsExactly(ONLY_PROVINCE, DESK_HOLDS);
  }

  @Test
  void letsTheHotlineHoldWhatIsNowhereYet() {
    var found = of(new Locality.Unknown(), Priority.P4);

    assertThat(found.unit()).isEqualTo(NATION);
    assertThat(found.because()).extracting(Reason::kind).containsExactly(NO_PLACE, DESK_HOLDS);
  }

  @Test
  void letsTheirProvinceHoldAnAmbiguousPlaceAndTellsTheCandidatesWhenLifeIsAtStake() {
    var found = of(new Locality.OneOf(List.of(COMMUNE, SISTER)), Priority.P1);

    assertThat(found.unit()).isEqualTo(PROVINCE);
    assertThat(found.candidates()).extracting(Lineage::unit).containsExactly(COMMUNE, SISTER);
    assertThat(found.because())
        .extracting(Reason::kind)
        .containsExactly(ONE_OF_SEVERAL, DESK_HOLDS, CANDIDATES_TOLD);
  }

  @Test
  void tellsNoCandidateWhenNoLifeIsAtStake() {
    assertThat(of(new Locality.OneOf(List.of(COMMUNE, SISTER)), Priority.P2).candidates())
        .isEmpty();
  }

  @Test
  void letsTheHotlineHoldAPlaceInOneOfTwoProvinces() {
    var found = of(new Locality.OneOf(List.of(COMMUNE, COMMUNE_WITHOUT_AREA)), Priority.P1);

    assertThat(found.unit()).isEqualTo(NATION);
    assertThat(found.candidates()).hasSize(2);
  }

  @Test
  void losesNoReportWhoseCommuneTheDirectoryDoesNotKnow() {
    var found = of(new Locality.Determined(new UnitCode("99999")), Priority.P1);

    assertThat(found.unit()).isEqualTo(NATION);
    assertThat(found.because())
        .extracting(Reason::kind)
        .containsExactly(UNIT_NOT_LISTED, DESK_HOLDS);
  }

  private static Jurisdiction of(Locality locality, Priority priority) {
    return Jurisdiction.of(report(locality, priority, false), LINEAGES, NOW);
  }

  private static ReportReceived report(Locality locality, Priority priority, boolean conflict) {
    return new ReportReceived(
        UUID.randomUUID(), "R-2026-000001", NOW, priority, locality, conflict, false);
  }
}
