package vn.kipthoi.routing.file;

import java.util.List;
import java.util.Optional;

/**
 * One question of a form.
 *
 * @param name of the answer, unique in its form
 * @param required whether the form may not be submitted without it
 * @param unknown whether "not known" is an answer: where the law lets it be one
 * @param identity whether it tells who reported, and is sealed apart
 * @param bounds of its length or size
 * @param choices what may be chosen; of a level and of yes and no, none
 * @param columns of a table
 * @param when it is asked at all
 * @param from where a first answer may be taken from, the best source first
 */
public record FormField(
    String name,
    FieldKind kind,
    Wording label,
    Wording hint,
    boolean required,
    boolean unknown,
    boolean identity,
    Bounds bounds,
    List<FormChoice> choices,
    List<FormField> columns,
    Optional<Condition> when,
    List<String> from) {

  /** One answer that may be chosen. */
  public record FormChoice(String code, Wording label) {}

  /** The field is asked only when another has one of these answers. */
  public record Condition(String field, List<String> is) {}

  /**
   * @param longest in characters
   * @param least of a number
   * @param most of a number
   */
  public record Bounds(int longest, int least, int most) {}

  public boolean offers(String code) {
    return choices.stream().anyMatch(choice -> choice.code().equals(code));
  }

  public Optional<Wording> choice(String code) {
    return choices.stream()
        .filter(choice -> choice.code().equals(code))
        .map(FormChoice::label)
        .findFirst();
  }
}
