package vn.kipthoi.routing.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.routing.Rung;

/** A small invented country: two provinces, of which one has a supervising area. */
public final class Country {

  public static final UnitCode COMMUNE = new UnitCode("05392");
  public static final UnitCode AREA = new UnitCode("A25-159");
  public static final UnitCode PROVINCE = new UnitCode("25");
  public static final UnitCode SISTER = new UnitCode("05395");
  public static final UnitCode COMMUNE_WITHOUT_AREA = new UnitCode("23293");
  public static final UnitCode OTHER_PROVINCE = new UnitCode("51");
  public static final UnitCode NATION = UnitCode.NATION;

  private static final Map<UnitCode, List<UnitCode>> UPWARDS = Map.of(
      COMMUNE, List.of(COMMUNE, AREA, PROVINCE, NATION),
      SISTER, List.of(SISTER, AREA, PROVINCE, NATION),
      AREA, List.of(AREA, PROVINCE, NATION),
      PROVINCE, List.of(PROVINCE, NATION),
      COMMUNE_WITHOUT_AREA, List.of(COMMUNE_WITHOUT_AREA, OTHER_PROVINCE, NATION),
      OTHER_PROVINCE, List.of(OTHER_PROVINCE, NATION),
      NATION, List.of(NATION));

  public static final Lineages LINEAGES =
      (unit, at) -> Optional.ofNullable(UPWARDS.get(unit)).map(Lineage::new);

  public static final Ladder LADDER = new Ladder(
      "test-1",
      Priority.P1,
      List.of(
          step(0, "team", Level.COMMUNE, 5, 0),
          step(1, "leader", Level.COMMUNE, 5, 0),
          step(2, "district", Level.DISTRICT, 5, 0),
          step(3, "province", Level.PROVINCE, 15, 0),
          step(4, "hotline", Level.NATION, 10, 2)));

  private Country() {}

  public static Lineage lineage(UnitCode unit) {
    return LINEAGES.of(unit, Instant.EPOCH).orElseThrow();
  }

  public static Rung rung(String word) {
    return new Rung(word);
  }

  public static Post post(UnitCode unit, String rung) {
    return new Post(unit, rung(rung));
  }

  /** Three people at each post of the commune's ladder. */
  public static Map<Post, Crew> everybody(UnitCode commune) {
    var crews = new HashMap<Post, Crew>();
    LADDER.postsFor(lineage(commune)).forEach(post -> crews.put(post, crew(post, 3)));
    return crews;
  }

  public static Crew crew(Post post, int size) {
    var people = new ArrayList<UUID>();
    for (var place = 0; place < size; place++) {
      people.add(person(post, place));
    }
    return new Crew(people, 0);
  }

  public static UUID person(Post post, int place) {
    return UUID.nameUUIDFromBytes((post + "#" + place).getBytes(UTF_8));
  }

  private static Step step(int place, String rung, Level level, int minutes, int more) {
    return new Step(place, rung(rung), level, Duration.ofMinutes(minutes), more);
  }
}
