package vn.kipthoi.routing.flow;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.routing.Enrolment;
import vn.kipthoi.routing.Person;
import vn.kipthoi.routing.Rung;

/** People to put on duty; the same for the same post and place each time. */
final class Staff {

  private Staff() {}

  static List<Enrolment> of(UnitCode unit, String rung, int size) {
    return IntStream.range(0, size)
        .mapToObj(place -> new Enrolment(person(unit, rung, place), unit, new Rung(rung), place))
        .toList();
  }

  private static Person person(UnitCode unit, String rung, int place) {
    var id = UUID.nameUUIDFromBytes((unit + rung + place).getBytes(UTF_8));
    var number = "+849" + "%08d".formatted(Math.floorMod(id.hashCode(), 100_000_000));
    return new Person(id, Personal.of("Người " + place), Personal.of(number), unit);
  }
}
