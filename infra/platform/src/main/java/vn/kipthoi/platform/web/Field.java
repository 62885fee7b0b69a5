package vn.kipthoi.platform.web;

import java.util.Optional;

/**
 * A field of a form, to be shown with its label, hint and error.
 *
 * @param name of the form field, and its id in the page
 * @param label over it
 * @param hint under the label, or empty
 * @param value as it was typed, or empty
 * @param error beside it, or empty
 * @param type of an input: {@code text}, {@code tel}, {@code number}…
 * @param autocomplete as HTML names it, {@code off} unless said otherwise
 * @param longest in characters
 * @param optionalWord shown behind the label when it may be left out, or empty
 */
public record Field(
    String name,
    String label,
    String hint,
    String value,
    String error,
    String type,
    String autocomplete,
    int longest,
    String optionalWord) {

  private static final int USUAL_LENGTH = 200;

  public static Field of(String name, String label) {
    return new Field(name, label, "", "", "", "text", "off", USUAL_LENGTH, "");
  }

  public Field hint(String words) {
    return new Field(name, label, words, value, error, type, autocomplete, longest, optionalWord);
  }

  public Field value(String typed) {
    return new Field(name, label, hint, typed, error, type, autocomplete, longest, optionalWord);
  }

  public Field error(Optional<String> mistake) {
    return new Field(
        name, label, hint, value, mistake.orElse(""), type, autocomplete, longest, optionalWord);
  }

  public Field type(String inputType) {
    return new Field(
        name, label, hint, value, error, inputType, autocomplete, longest, optionalWord);
  }

  public Field autocomplete(String token) {
    return new Field(name, label, hint, value, error, type, token, longest, optionalWord);
  }

  public Field longest(int characters) {
    return new Field(name, label, hint, value, error, type, autocomplete, characters, optionalWord);
  }

  public Field optional(String word) {
    return new Field(name, label, hint, value, error, type, autocomplete, longest, word);
  }

  /** The ids that describe it to a screen reader. */
  public Optional<String> describedBy() {
    var ids = (hint.isEmpty() ? "" : name + "-hint ") + (error.isEmpty() ? "" : name + "-error");
    return Optional.of(ids.strip()).filter(some -> !some.isEmpty());
  }
}
