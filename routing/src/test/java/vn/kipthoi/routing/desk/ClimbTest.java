package vn.kipthoi.routing.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.routing.desk.Country.AREA;
import static vn.kipthoi.routing.desk.Country.COMMUNE;
import static vn.kipthoi.routing.desk.Country.COMMUNE_WITHOUT_AREA;
import static vn.kipthoi.routing.desk.Country.LADDER;
import static vn.kipthoi.routing.desk.Country.NATION;
import static vn.kipthoi.routing.desk.Country.PROVINCE;
import static vn.kipthoi.routing.desk.Country.everybody;
import static vn.kipthoi.routing.desk.Country.lineage;
import static vn.kipthoi.routing.desk.Country.person;
import static vn.kipthoi.routing.desk.Country.post;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.kipthoi.intake.UnitCode;

class ClimbTest {

  private final Map<Post, Crew> crews = everybody(COMMUNE);

  @Test
  void tellsTheWholeTeamFirstInItsOrder() {
    var reach = climb(COMMUNE).first();

    assertThat(reach.step().rung().word()).isEqualTo("team");
    assertThat(reach.unit()).isEqualTo(COMMUNE);
    assertThat(reach.people())
        .containsExactly(
            person(post(COMMUNE, "team"), 0),
            person(post(COMMUNE, "team"), 1),
            person(post(COMMUNE, "team"), 2));
    assertThat(reach.skipped()).isEmpty();
  }

  @Test
  void climbsRungByRungAndRepeatsTheLast() {
    assertThat(rungsFrom(climb(COMMUNE), 7))
        .containsExactly(
            "team 0",
            "leader 0",
            "district 0",
            "province 0",
            "hotline 0",
            "hotline 1",
            "hotline 2");
  }

  @Test
  void knowsNoDistrictWhereNoAreaIsValid() {
    crews.putAll(everybody(COMMUNE_WITHOUT_AREA));

    assertThat(rungsFrom(climb(COMMUNE_WITHOUT_AREA), 5))
        .containsExactly("team 0", "leader 0", "province 0", "hotline 0", "hotline 1");
  }

  @Test
  void passesOverAnEmptyTeamAndAnUnreachableLeaderAtOnceAndSaysSo() {
    crews.put(post(COMMUNE, "team"), Crew.NOBODY);
    crews.put(post(COMMUNE, "leader"), new Crew(List.of(), 1));

    var reach = climb(COMMUNE).first();

    assertThat(reach.unit()).isEqualTo(AREA);
    assertThat(reach.skipped())
        .containsExactly(
            new Skip(0, post(COMMUNE, "team"), Skip.Why.EMPTY),
            new Skip(1, post(COMMUNE, "leader"), Skip.Why.UNREACHABLE));
  }

  @Test
  void tellsNobodyOfTheCommuneInAConflictOfInterest() {
    var reach = new Climb(LADDER, lineage(COMMUNE), new Duty(crews), true).first();

    assertThat(reach.unit()).isEqualTo(AREA);
    assertThat(reach.skipped())
        .extracting(Skip::why)
        .containsExactly(Skip.Why.CONFLICT, Skip.Why.CONFLICT);
  }

  @Test
  void addsPeopleOfTheRungsBelowInEachRoundOfTheLast() {
    var climb = climb(COMMUNE);

    var second = climb.after(4, 0);
    var third = climb.after(4, 1);

    assertThat(climb.after(3, 0).people()).hasSize(3);
    assertThat(second.people())
        .hasSize(5)
        .contains(person(post(PROVINCE, "province"), 0), person(post(PROVINCE, "province"), 1));
    assertThat(third.people())
        .hasSize(7)
        .containsAll(second.people())
        .contains(person(post(AREA, "district"), 0));
  }

  @Test
  void neverTellsTheCommuneInALaterRoundOfAConflictEither() {
    var climb = new Climb(LADDER, lineage(COMMUNE), new Duty(crews), true);

    assertThat(climb.after(4, 20).people())
        .hasSize(9)
        .doesNotContain(person(post(COMMUNE, "team"), 0), person(post(COMMUNE, "leader"), 0));
  }

  @Test
  void callsThoseBelowInTheNameOfAnEmptyHotline() {
    crews.remove(post(NATION, "hotline"));

    var reach = climb(COMMUNE).after(3, 0);

    assertThat(reach.step().rung().word()).isEqualTo("hotline");
    assertThat(reach.skipped())
        .containsExactly(new Skip(4, post(NATION, "hotline"), Skip.Why.EMPTY));
    assertThat(reach.people()).hasSize(2).contains(person(post(PROVINCE, "province"), 0));
  }

  @Test
  void endsOnTheLastRungWithNobodyWhenNobodyIsOnDutyAnywhere() {
    crews.clear();

    var reach = climb(COMMUNE).first();

    assertThat(reach.step().place()).isEqualTo(4);
    assertThat(reach.people()).isEmpty();
    assertThat(reach.skipped()).hasSize(5);
  }

  @Test
  void goesOnAboveAStepThatANewLadderNoLongerHas() {
    var shorter = new Ladder(
        "test-2",
        LADDER.priority(),
        List.of(LADDER.steps().get(0), LADDER.steps().get(3), LADDER.steps().get(4)));

    var reach = new Climb(shorter, lineage(COMMUNE), new Duty(crews), false).after(1, 0);

    assertThat(reach.step().rung().word()).isEqualTo("province");
  }

  private Climb climb(UnitCode unit) {
    return new Climb(LADDER, lineage(unit), new Duty(crews), false);
  }

  private static List<String> rungsFrom(Climb climb, int count) {
    var told = new ArrayList<String>();
    var reach = climb.first();
    for (var i = 0; i < count; i++) {
      told.add(reach.step().rung() + " " + reach.round());
      reach = climb.after(reach.step().place(), reach.round());
    }
    return told;
  }
}
