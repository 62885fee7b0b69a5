package vn.kipthoi.launcher.demonstration;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.kipthoi.intake.AdministrativeUnit;
import vn.kipthoi.intake.Directory;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.intake.UnitLevel;
import vn.kipthoi.routing.Rung;

/**
 * Who is on duty in the demonstration: every rung of two provinces, Phú Thọ (with the former Hòa
 * Bình) and Quảng Ngãi (with the former Kon Tum), and the hotline's desk above them.
 */
final class PilotProvinces {

  static final Rung TEAM = new Rung("team");
  static final Rung LEADER = new Rung("leader");
  static final Rung DISTRICT = new Rung("district");
  static final Rung PROVINCE = new Rung("province");
  static final Rung HOTLINE = new Rung("hotline");

  private static final List<UnitCode> PROVINCES = List.of(new UnitCode("25"), new UnitCode("51"));

  private PilotProvinces() {}

  static List<Post> posts(Directory directory) {
    var inProvinces = PROVINCES.stream()
        .flatMap(
            province -> Stream.concat(posts(province, PROVINCE, 3), below(directory, province)));
    return Stream.concat(posts(UnitCode.NATION, HOTLINE, 3), inProvinces).toList();
  }

  private static Stream<Post> below(Directory directory, UnitCode unit) {
    return directory.within(unit).stream().flatMap(child -> postsOf(directory, child));
  }

  private static Stream<Post> postsOf(Directory directory, AdministrativeUnit unit) {
    return unit.level() == UnitLevel.COMMUNE
        ? Stream.concat(posts(unit.code(), TEAM, 3), posts(unit.code(), LEADER, 1))
        : Stream.concat(posts(unit.code(), DISTRICT, 2), below(directory, unit.code()));
  }

  private static Stream<Post> posts(UnitCode unit, Rung rung, int people) {
    return IntStream.range(0, people).mapToObj(place -> new Post(unit, rung, place));
  }
}
