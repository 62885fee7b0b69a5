package vn.kipthoi.routing.units.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import vn.kipthoi.intake.Directory;
import vn.kipthoi.intake.Succession;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.intake.Validity;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.Messages;

/** Units and their days by the words that the reader knows them by. */
record UnitNames(UnitWords words, Directory directory) {

  private static final Messages<UnitWords> WORDS = Messages.load(UnitWords.class);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/yyyy");

  static UnitNames in(Language language, Directory directory) {
    return new UnitNames(WORDS.in(language), directory);
  }

  /** "từ 1/7/2025", "đến hết 30/6/2025". */
  String validity(Validity validity) {
    var from = validity.from().equals(LocalDate.MIN)
        ? words.always()
        : words.since(DAY.format(validity.from()));
    return validity.until().equals(LocalDate.MAX)
        ? from
        : from + ", " + words.until(DAY.format(validity.until().minusDays(1)));
  }

  /** The name that a code had on a day. */
  String name(UnitCode code, LocalDate on) {
    return directory.find(code, on).map(unit -> unit.fullName()).orElse(code.text());
  }

  String inhabitants(Succession link) {
    return switch (link.inhabitants()) {
      case ALL -> words.all();
      case SOME -> words.some();
      case NONE -> words.landOnly();
    };
  }
}
