package vn.kipthoi.routing.casework.web;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.routing.ClockId;
import vn.kipthoi.routing.life.Doer;
import vn.kipthoi.routing.life.Overlays;
import vn.kipthoi.routing.life.Standing;
import vn.kipthoi.routing.life.Verdict;
import vn.kipthoi.routing.policy.VietNam;

/** What somebody may do to a case as it stands: each procedure is tried with something sensible. */
final class Possible {

  private final Standing standing;
  private final Instant now;

  Possible(Standing standing, Instant now) {
    this.standing = standing;
    this.now = now;
  }

  List<Procedure> procedures(Doer doer) {
    return Arrays.stream(Procedure.values())
        .filter(procedure -> isDone(procedure, doer))
        .toList();
  }

  private boolean isDone(Procedure procedure, Doer doer) {
    var tried = procedure.act(new Said(field -> Optional.of(sensible(procedure, field))));
    return tried.by(doer, standing, now) instanceof Verdict.Done;
  }

  /** Something that nobody would object to, so that what is refused is the step itself. */
  private String sensible(Procedure procedure, String field) {
    var item = procedure.asks().stream()
        .map(Ask::item)
        .filter(one -> one.field().equals(field))
        .findFirst()
        .orElseThrow();
    return switch (item.kind()) {
      case TEXT, LINE, NUMBER -> "1";
      case MOMENT -> moment(item);
      case DAY -> day(procedure).toString();
      case YES_NO -> "yes";
      case CHOICE -> choice(procedure, item);
    };
  }

  private String moment(Item item) {
    var at = item == Item.UNTIL ? now.plusSeconds(1) : now;
    return at.atOffset(UTC).toString();
  }

  private String choice(Procedure procedure, Item item) {
    if (item == Item.PRIORITY) {
      return procedure == Procedure.RAISE ? Priority.P1.name() : Priority.P4.name();
    }
    return item == Item.CLOCK ? clock(procedure) : item.choices().getLast();
  }

  /** One that may stand still, or one that does. */
  private String clock(Procedure procedure) {
    var leeway = standing.overlays().leeway();
    return leeway.running().stream()
        .filter(clock -> leeway.still().contains(clock) == (procedure == Procedure.RESUME_CLOCK))
        .map(ClockId::word)
        .findFirst()
        .orElse(Item.CLOCK.choices().getFirst());
  }

  private LocalDate day(Procedure procedure) {
    return procedure == Procedure.PAUSE_CLOCK
        ? VietNam.dateOf(now).plusDays(1)
        : lastDay().plusDays(1);
  }

  private LocalDate lastDay() {
    return standing
        .overlays()
        .separation()
        .map(Overlays.Separation::lastDay)
        .orElse(LocalDate.ofInstant(now, UTC));
  }
}
