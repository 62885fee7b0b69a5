package vn.kipthoi.intake.triage;

import java.util.List;
import java.util.stream.Stream;
import vn.kipthoi.intake.Raised;
import vn.kipthoi.intake.Urgency;
import vn.kipthoi.intake.Urgency.Why;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.privacy.Purpose;

/** Puts what an operator says over what the rules found; their reasons stay, behind the operator's. */
public final class ByHand {

  /** Stands among the rules that held, before all others. */
  static final String ID = "raised-by-hand";

  static final Why WORDS = new Why("người trực nâng mức", "the operator raised it");

  private ByHand() {}

  /** The more urgent of the two; found as urgent by the rules, it is theirs. */
  public static Urgency raise(Urgency found, Raised raised) {
    if (raised.to().compareTo(found.priority()) >= 0) {
      return found;
    }
    return new Urgency(
        raised.to(),
        found.twelveHours(),
        found.callNow(),
        found.version(),
        Personal.of(rules(found)),
        found.answers(),
        Personal.of(why(raised, found)));
  }

  private static List<String> rules(Urgency found) {
    return Stream.concat(Stream.of(ID), found.rules().revealFor(Purpose.ROUTING).stream())
        .toList();
  }

  private static Why why(Raised raised, Urgency found) {
    var said = raised.because().revealFor(Purpose.ROUTING).strip().replaceFirst("[.…]+$", "");
    var rules = found.why().revealFor(Purpose.ROUTING);
    return new Why(
        "%s, vì %s%s. Theo câu trả lời: %s"
            .formatted(
                Finding.vietnamese(raised.to()),
                WORDS.vietnamese(),
                after(said),
                rules.vietnamese()),
        "%s, because %s%s. By the answers: %s"
            .formatted(
                Finding.english(raised.to()), WORDS.english(), after(said), rules.english()));
  }

  /** Which priority it would be is shown before the reason has been written. */
  private static String after(String said) {
    return said.isEmpty() ? "" : ": " + said;
  }
}
