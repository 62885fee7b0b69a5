package vn.kipthoi.intake.likeness;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.kipthoi.intake.UnitCode;

/**
 * The words under which a report is found again. They are never kept as they are: only their keyed
 * fingerprints are. What alone would say little (a call name, a hamlet, a week) is joined with its
 * commune or province, so that equal fingerprints are few and tell little to whoever counts them.
 *
 * @param telling words that hardly two families share; looked through first
 * @param wide the same call name somewhere in the province, the same commune in the same week
 */
public record IndexWords(Set<String> telling, Set<String> wide) {

  /** Raised when these rules change, so that what was kept under older ones is made anew. */
  public static final int EDITION = 1;

  private static final ZoneId HOME = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final int WEEKS_BESIDE = 1;

  public IndexWords {
    telling = Set.copyOf(telling);
    wide = Set.copyOf(wide);
  }

  /** @param wider the provinces of the communes; the nation when nothing is known */
  public static IndexWords toKeep(Traits traits, Set<UnitCode> wider) {
    return words(traits, traits.communes(), wider, 0);
  }

  /**
   * @param communes those of today and what they were made of: a report may have been taken before
   * @param wider their provinces and the nation: a report may have been taken with no more said
   */
  public static IndexWords toSearch(Traits traits, Set<UnitCode> communes, Set<UnitCode> wider) {
    return words(traits, communes, wider, WEEKS_BESIDE);
  }

  /** The word of a phone number in E.164. */
  public static String ofPhone(String phone) {
    return "phone|" + phone;
  }

  /** They are about people. */
  @Override
  public String toString() {
    return "‹index words›";
  }

  private static IndexWords words(
      Traits traits, Set<UnitCode> communes, Set<UnitCode> wider, int weeksBeside) {
    var telling = new HashSet<String>();
    traits.child().forEach(name -> pairs(name).forEach(pair -> telling.add("child|" + pair)));
    traits
        .suspectNames()
        .forEach(name -> pairs(name).forEach(pair -> telling.add("suspect|" + pair)));
    traits.phone().ifPresent(phone -> telling.add(ofPhone(phone)));
    for (var commune : communes) {
      calls(traits.child()).forEach(call -> telling.add("called|" + call + "|" + commune.text()));
      calls(traits.suspectNames())
          .forEach(call -> telling.add("suspect|" + call + "|" + commune.text()));
      traits.hamlets().forEach(hamlet -> telling.add("at|" + hamlet + "|" + commune.text()));
    }
    var wide = new HashSet<String>();
    for (var unit : wider) {
      calls(traits.child()).forEach(call -> wide.add("called|" + call + "|" + unit.text()));
    }
    for (var commune : communes) {
      weeks(traits.heardAt(), weeksBeside)
          .forEach(week -> wide.add("week|" + week + "|" + commune.text()));
    }
    return new IndexWords(telling, wide);
  }

  /** Two words of a name as they sound, at least one of which tells this person from others. */
  private static Stream<String> pairs(Name name) {
    var telling = name.telling();
    var core = name.core().stream().distinct().toList();
    return telling.stream()
        .flatMap(one -> core.stream()
            .filter(other -> !other.equals(one))
            .map(other -> inOrder(Sounds.of(one), Sounds.of(other))))
        .distinct();
  }

  private static Stream<String> calls(List<Name> names) {
    return names.stream()
        .flatMap(name -> name.telling().stream())
        .map(Sounds::of)
        .distinct();
  }

  private static Stream<String> weeks(Instant heardAt, int beside) {
    var day = heardAt.atZone(HOME);
    return Stream.iterate(-beside, by -> by <= beside, by -> by + 1)
        .map(by -> day.plus(by, ChronoUnit.WEEKS))
        .map(week -> week.get(IsoFields.WEEK_BASED_YEAR)
            + "-"
            + week.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  private static String inOrder(String one, String other) {
    return one.compareTo(other) <= 0 ? one + " " + other : other + " " + one;
  }
}
