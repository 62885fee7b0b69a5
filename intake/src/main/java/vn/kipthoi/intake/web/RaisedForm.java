package vn.kipthoi.intake.web;

import java.util.Optional;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.Raised;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.privacy.Purpose;

/** Reads how urgent an operator says that it is, over what the rules find. */
final class RaisedForm {

  static final int LONGEST_REASON = 300;

  private RaisedForm() {}

  /** Without a reason it counts as raised all the same, so that the form can show what it would be. */
  static Optional<Raised> read(Fields raised, FormWords words, boolean byOperator) {
    var to = raised
        .text("to", LONGEST_REASON)
        .flatMap(said ->
            level(said.revealFor(Purpose.ROUTING)).or(() -> raised.wrong("to", words.raisedTo())));
    var because = raised.text("because", LONGEST_REASON);
    raised.nothingElse();
    if (to.isPresent() && !byOperator) {
      return raised.wrong("to", words.raisedByDesk());
    }
    if (to.isPresent() && because.isEmpty()) {
      Optional<Raised> unused = raised.wrong("because", words.raisedBecause());
      return to.map(level -> new Raised(level, Personal.of("")));
    }
    return to.map(level -> new Raised(level, because.orElseGet(() -> Personal.of(""))));
  }

  /** The least urgent of all is nothing to raise to. */
  private static Optional<Priority> level(String said) {
    return switch (said) {
      case "P1" -> Optional.of(Priority.P1);
      case "P2" -> Optional.of(Priority.P2);
      case "P3" -> Optional.of(Priority.P3);
      default -> Optional.empty();
    };
  }
}
