package vn.kipthoi.routing.file.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.web.FieldErrors;
import vn.kipthoi.routing.file.FormCheck;
import vn.kipthoi.routing.file.ServiceKind;
import vn.kipthoi.routing.file.store.ServiceStore.Contact;
import vn.kipthoi.routing.file.store.ServiceStore.Service;

/** A service as a program or a page sends it, with everything that is wrong. */
record TypedService(
    Function<String, String> sent, boolean closed, LocalDate today, FileWords words) {

  private static final int LONGEST_PHONE = 60;
  private static final int LONGEST_ADDRESS = 300;
  private static final int LONGEST = 200;

  FieldErrors errors() {
    var errors = new FieldErrors()
        .unless(ServiceKind.of(text("kind")).isPresent(), "kind", words.notOffered());
    for (var line : List.of("name", "phone", "address", "opening")) {
      var longest = longest(line);
      errors
          .unless(!text(line).isEmpty(), line, words.required())
          .unless(text(line).length() <= longest, line, words.tooLong(Integer.toString(longest)));
    }
    var day = FormCheck.date(text("verifiedOn"));
    return errors
        .unless(day.isPresent(), "verifiedOn", words.notADay())
        .unless(day.filter(today::isBefore).isEmpty(), "verifiedOn", words.dayAhead());
  }

  Service service(UUID id, UnitCode province, long version) {
    return new Service(
        id,
        province,
        ServiceKind.of(text("kind")).orElseThrow(),
        new Contact(text("name"), text("phone"), text("address"), text("opening")),
        FormCheck.date(text("verifiedOn")).orElseThrow(),
        false,
        version,
        !closed);
  }

  private static int longest(String line) {
    return switch (line) {
      case "phone" -> LONGEST_PHONE;
      case "address" -> LONGEST_ADDRESS;
      default -> LONGEST;
    };
  }

  private String text(String name) {
    return sent.apply(name).strip();
  }
}
