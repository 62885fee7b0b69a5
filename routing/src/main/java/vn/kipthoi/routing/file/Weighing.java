package vn.kipthoi.routing.file;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Harm weighed against the child's own protection, as form 06 of Decree 56/2017/NĐ-CP does it, and
 * forms 02 and 03 with it: the levels are counted, the one that occurs most often stands for its
 * side, and harm that is high, or higher than protection, asks for intervention.
 *
 * <p>What is not known counts as the worse, and so does the worse of two levels that occur equally
 * often. It advises; the conclusion is a person's.
 *
 * @param harm how often each level was given to H1–H4
 * @param protection how often each was given to P1–P5
 * @param unknown the items that were not known
 */
public record Weighing(
    Map<Level, Integer> harm, Map<Level, Integer> protection, List<String> unknown) {

  private static final List<String> HARM = List.of("h1", "h2", "h3", "h4");
  private static final List<String> PROTECTION = List.of("p1", "p2", "p3", "p4", "p5");

  public Weighing {
    harm = Collections.unmodifiableMap(new EnumMap<>(harm));
    protection = Collections.unmodifiableMap(new EnumMap<>(protection));
    unknown = List.copyOf(unknown);
  }

  /** The weighing of a form that has all its levels; empty while any is missing. */
  public static Optional<Weighing> of(FormDefinition definition, Answers answers) {
    var unknown = new ArrayList<String>();
    var harm = count(HARM, Level.HIGH, definition, answers, unknown);
    var protection = count(PROTECTION, Level.LOW, definition, answers, unknown);
    return harm.isEmpty() || protection.isEmpty()
        ? Optional.empty()
        : Optional.of(new Weighing(harm.get(), protection.get(), unknown));
  }

  public Level harmLevel() {
    return most(harm, List.of(Level.HIGH, Level.MEDIUM, Level.LOW));
  }

  public Level protectionLevel() {
    return most(protection, List.of(Level.LOW, Level.MEDIUM, Level.HIGH));
  }

  /** Whether the scheme asks for intervention. */
  public boolean asksForIntervention() {
    return harmLevel() == Level.HIGH || harmLevel().compareTo(protectionLevel()) > 0;
  }

  private static Optional<Map<Level, Integer>> count(
      List<String> items,
      Level worst,
      FormDefinition definition,
      Answers answers,
      List<String> unknown) {
    var asked =
        items.stream().filter(item -> definition.field(item).isPresent()).toList();
    var counts = new EnumMap<Level, Integer>(Level.class);
    for (var item : asked) {
      var said = answers.text(item).orElse("");
      if (said.equals(AnswerValue.UNKNOWN)) {
        unknown.add(item);
      }
      var level = said.equals(AnswerValue.UNKNOWN) ? Optional.of(worst) : Level.of(said);
      if (level.isEmpty()) {
        return Optional.empty();
      }
      counts.merge(level.get(), 1, Integer::sum);
    }
    return asked.isEmpty() ? Optional.empty() : Optional.of(counts);
  }

  private static Level most(Map<Level, Integer> counts, List<Level> worstFirst) {
    var best = worstFirst.getFirst();
    for (var level : worstFirst) {
      if (counts.getOrDefault(level, 0) > counts.getOrDefault(best, 0)) {
        best = level;
      }
    }
    return best;
  }
}
