package vn.kipthoi.intake.talk;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.kipthoi.intake.Report;
import vn.kipthoi.intake.Reporter;
import vn.kipthoi.intake.ReporterTalk.TooMuch;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.privacy.Purpose;

/**
 * Finds in an answer what whoever else holds the receipt must not learn: the child, the reporter, the
 * place, a number to trace, the kind of harm. It opens the report for that comparison alone. It cannot
 * understand a sentence; whoever writes is asked to say nothing of the kind, and this catches slips.
 */
final class TooMuchSaid {

  private static final Pattern LONG_NUMBER = Pattern.compile("\\d(?:[ .-]?\\d){7,}");
  private static final Pattern NAME = Pattern.compile("\\p{Lu}\\p{L}*(?:\\s+\\p{Lu}\\p{L}*)+");
  private static final int SHORTEST_GIVEN_NAME = 2;

  private final String text;
  private final String plain;

  private TooMuchSaid(String text) {
    this.text = Normalizer.normalize(text, Normalizer.Form.NFC);
    this.plain = PlainWords.of(text);
  }

  /** @param places names of the report's commune and province */
  static List<TooMuch> in(Personal<String> answer, Report report, List<String> places) {
    var said = new TooMuchSaid(answer.revealFor(Purpose.MATCHING));
    var found = new ArrayList<TooMuch>();
    said.add(found, TooMuch.CHILD, said.names(report.account().child().name()));
    said.add(found, TooMuch.REPORTER, said.names(report.reporter().flatMap(Reporter::name)));
    said.add(found, TooMuch.PLACE, said.places(report.account().place(), places));
    said.add(found, TooMuch.NUMBER, LONG_NUMBER.matcher(said.text).find());
    said.add(found, TooMuch.HARM, WordsOfHarm.areIn(said.text));
    return found;
  }

  private void add(List<TooMuch> found, TooMuch what, boolean isThere) {
    if (isThere) {
      found.add(what);
    }
  }

  /** The whole name in any spelling, or the given name written as a name. */
  private boolean names(Optional<Personal<String>> person) {
    return person
        .map(name -> name.revealFor(Purpose.MATCHING))
        .filter(name -> contains(name) || containsAsWritten(givenName(name)))
        .isPresent();
  }

  private boolean places(Optional<Personal<String>> told, List<String> known) {
    var named = told.map(place -> place.revealFor(Purpose.MATCHING)).stream()
        .flatMap(place -> NAME.matcher(place).results())
        .flatMap(name -> endings(name.group().split("\\s+")));
    return Stream.concat(named, known.stream()).anyMatch(this::contains);
  }

  /** "TT Chi Nê" is also "Chi Nê"; a single word is no name. */
  private static Stream<String> endings(String... words) {
    return IntStream.range(0, words.length - 1)
        .mapToObj(first -> String.join(" ", Arrays.asList(words).subList(first, words.length)));
  }

  private boolean contains(String words) {
    var wanted = PlainWords.of(words).strip();
    return !wanted.isEmpty() && plain.contains(" " + wanted + " ");
  }

  private boolean containsAsWritten(String name) {
    return name.length() >= SHORTEST_GIVEN_NAME
        && Pattern.compile("(?<![\\p{L}\\p{M}])" + Pattern.quote(name) + "(?![\\p{L}\\p{M}])")
            .matcher(text)
            .find();
  }

  private static String givenName(String name) {
    var parts = name.strip().split("\\s+");
    return Normalizer.normalize(parts[parts.length - 1], Normalizer.Form.NFC);
  }
}
