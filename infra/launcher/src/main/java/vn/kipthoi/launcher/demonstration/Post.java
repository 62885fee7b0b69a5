package vn.kipthoi.launcher.demonstration;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.routing.Enrolment;
import vn.kipthoi.routing.Person;
import vn.kipthoi.routing.Rung;

/**
 * One invented place on a duty roster. Who sits there follows from the place alone, so every start
 * finds the same people.
 *
 * @param place in which order they are told, 0 for the first
 */
record Post(UnitCode unit, Rung rung, int place) {

  /** No operator has been given 050: what is sent there reaches nobody. */
  private static final String PREFIX = "+8450";

  UUID personId() {
    return UUID.nameUUIDFromBytes(key().getBytes(UTF_8));
  }

  String name() {
    return InventedNames.forKey(key());
  }

  private String key() {
    return "demonstration|%s|%s|%d".formatted(unit, rung, place);
  }

  Enrolment enrolment() {
    var person = new Person(personId(), Personal.of(name()), Personal.of(phone()), unit);
    return new Enrolment(person, unit, rung, place);
  }

  /** The unit can be read off the number: 050 05392 01 is the second of the team of 05392. */
  private String phone() {
    var code = unit.text();
    return PREFIX
        + switch (rung.word()) {
          case "team" -> code + "0" + place;
          case "leader" -> code + "1" + place;
          case "district" -> "9" + code.substring(1, 3) + code.substring(4) + place;
          case "province" -> "80" + code + "00" + place;
          case "hotline" -> "700000" + place;
          default -> throw new IllegalArgumentException("no phones for the rung " + rung);
        };
  }
}
