package vn.kipthoi.routing.board.desk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.kipthoi.routing.CaseNumber;

/** What came of telling those who hold a case once more. */
public sealed interface Nudged {

  /** They are being told. */
  record Told(CaseNumber number, List<UUID> people) implements Nudged {
    public Told {
      people = List.copyOf(people);
    }
  }

  /** They were told a moment ago. */
  record TooSoon(CaseNumber number, Instant next) implements Nudged {}

  /** Nobody holds it who could be told. */
  record NobodyToTell(CaseNumber number) implements Nudged {}

  /** It waits no more, or is none of the viewer's. */
  record NotThere() implements Nudged {}
}
