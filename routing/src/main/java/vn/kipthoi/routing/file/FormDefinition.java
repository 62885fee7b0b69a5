package vn.kipthoi.routing.file;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One version of one form. Answers keep its hash, and the database keeps its text under that hash:
 * what was answered in 2026 is read with the questions of 2026.
 *
 * @param hash SHA-256 of its text, as hexadecimal
 * @param series of its documents: BC (report), KH (plan), QĐ (decision), as Decree 30/2020/NĐ-CP
 *     abbreviates them
 * @param basis the article that asks for it
 * @param needOneOf of each group at least one answer is needed
 * @param signatures who signs it, from left to right
 * @param text as it was published
 */
public record FormDefinition(
    FormCode form,
    int version,
    String hash,
    String series,
    Wording title,
    String basis,
    List<FormStep> steps,
    List<List<String>> needOneOf,
    List<Wording> signatures,
    String text) {

  public Stream<FormField> fields() {
    return steps.stream().flatMap(step -> step.fields().stream());
  }

  public Optional<FormField> field(String name) {
    return fields().filter(field -> field.name().equals(name)).findFirst();
  }

  public Optional<FormStep> step(String id) {
    return steps.stream().filter(step -> step.id().equals(id)).findFirst();
  }

  /** The step that asks a field; an error of a row belongs to its table. */
  public Optional<FormStep> asking(String fieldPath) {
    var name = fieldPath.split("\\.", 2)[0];
    return steps.stream()
        .filter(step -> step.fields().stream().anyMatch(field -> field.name().equals(name)))
        .findFirst();
  }

  /** Whether a field is asked, given what was answered so far. */
  public static boolean isAsked(FormField field, Answers answers) {
    return field
        .when()
        .map(when -> when.is().contains(answers.text(when.field()).orElse("")))
        .orElse(true);
  }
}
