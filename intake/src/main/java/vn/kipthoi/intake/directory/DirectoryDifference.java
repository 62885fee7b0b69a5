package vn.kipthoi.intake.directory;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.kipthoi.intake.AdministrativeUnit;
import vn.kipthoi.intake.DirectoryRecords;
import vn.kipthoi.intake.Succession;
import vn.kipthoi.intake.Succession.Inhabitants;
import vn.kipthoi.intake.UnitCode;

/** What an import changes, in words that the person who imports can check against the decree. */
public record DirectoryDifference(List<Change> changes) {

  public enum What {
    ADDED,
    RENAMED,
    RETYPED,
    PLACED,
    ENDED,
    LINKED,
    UNLINKED
  }

  /** One change, with what it is about. */
  public record Change(What what, String text) {

    @Override
    public String toString() {
      return what.name().toLowerCase(Locale.ROOT) + " " + text;
    }
  }

  private record Beginning(UnitCode code, LocalDate day) {}

  public DirectoryDifference {
    changes = List.copyOf(changes);
  }

  static DirectoryDifference between(DirectoryRecords before, DirectoryRecords after) {
    var changes = new ArrayList<Change>();
    var earlier = before.units().stream().collect(groupingBy(AdministrativeUnit::code));
    var unchanged = new HashSet<>(before.units());
    var begun = after.units().stream().map(DirectoryDifference::beginning).collect(toSet());
    for (var unit : after.units()) {
      if (!unchanged.contains(unit)) {
        compare(unit, earlier.getOrDefault(unit.code(), List.of()), changes);
        if (ends(unit)
            && !begun.contains(new Beginning(unit.code(), unit.validity().until()))) {
          changes.add(
              new Change(What.ENDED, said(unit) + " on " + unit.validity().until()));
        }
      }
    }
    links(What.LINKED, after.successions(), before.successions(), changes);
    links(What.UNLINKED, before.successions(), after.successions(), changes);
    return new DirectoryDifference(changes);
  }

  public boolean isEmpty() {
    return changes.isEmpty();
  }

  private static void compare(
      AdministrativeUnit unit, List<AdministrativeUnit> earlier, List<Change> changes) {
    var before = inForceAt(earlier, unit);
    if (before.isEmpty()) {
      changes.add(new Change(What.ADDED, said(unit) + " from " + unit.validity().from()));
      return;
    }
    var old = before.get();
    note(What.RENAMED, old.name(), unit.name(), unit, changes);
    note(What.RETYPED, old.kind().vietnamese(), unit.kind().vietnamese(), unit, changes);
    note(What.PLACED, old.parent().text(), unit.parent().text(), unit, changes);
  }

  /** The unit that the code meant on the first day of this one, or right before it. */
  private static Optional<AdministrativeUnit> inForceAt(
      List<AdministrativeUnit> earlier, AdministrativeUnit unit) {
    return earlier.stream()
        .filter(other -> other.validity().covers(unit.validity().from()))
        .findFirst();
  }

  private static boolean ends(AdministrativeUnit unit) {
    return !unit.validity().until().equals(LocalDate.MAX);
  }

  private static Beginning beginning(AdministrativeUnit unit) {
    return new Beginning(unit.code(), unit.validity().from());
  }

  private static void note(
      What what, String old, String now, AdministrativeUnit unit, List<Change> changes) {
    if (!old.equals(now)) {
      changes.add(new Change(
          what,
          "%s: %s, was %s, from %s"
              .formatted(said(unit), now, old, unit.validity().from())));
    }
  }

  private static void links(
      What what, List<Succession> these, List<Succession> without, List<Change> changes) {
    var others = new HashSet<>(without);
    these.stream()
        .filter(link -> !others.contains(link))
        .filter(link -> what == What.UNLINKED || !goesOn(link))
        .forEach(link -> changes.add(new Change(what, said(link))));
  }

  /** A unit that is its own successor has only changed its name, kind or place. */
  private static boolean goesOn(Succession link) {
    return link.former().equals(link.successor()) && link.inhabitants() == Inhabitants.ALL;
  }

  private static String said(AdministrativeUnit unit) {
    return unit.code() + " " + unit.fullName();
  }

  private static String said(Succession link) {
    return "%s to %s on %s, inhabitants: %s"
        .formatted(link.former(), link.successor(), link.on(), link.inhabitants());
  }
}
