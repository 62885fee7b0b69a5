package vn.kipthoi.intake.web;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.kipthoi.intake.Coded;
import vn.kipthoi.intake.KeptFrom;
import vn.kipthoi.intake.YesNo;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.web.FieldErrors;

/**
 * One level of what was sent. Every reading that fails leaves an error under the field's full name and
 * an empty answer, so that all of them are found in one go.
 */
final class Fields {

  private final JsonObject sent;
  private final String prefix;
  private final FieldErrors errors;
  private final FormWords words;
  private final Set<String> asked = new HashSet<>();

  private Fields(JsonObject sent, String prefix, FieldErrors errors, FormWords words) {
    this.sent = sent;
    this.prefix = prefix;
    this.errors = errors;
    this.words = words;
  }

  static Fields of(JsonObject sent, FieldErrors errors, FormWords words) {
    return new Fields(sent, "", errors, words);
  }

  /** The level below; an empty one when it is not there or is no object. */
  Fields inside(String name) {
    var below = value(name)
        .flatMap(value -> value instanceof JsonObject object
            ? Optional.of(object)
            : wrong(name, words.mustBeObject()));
    return new Fields(below.orElseGet(JsonObject::new), prefix + name + ".", errors, words);
  }

  /** Text in one form (NFC, plain line ends), without blanks around it; blank counts as absent. */
  Optional<Personal<String>> text(String name, int longest) {
    return value(name)
        .flatMap(value -> value instanceof String text
            ? readable(name, text, longest)
            : wrong(name, words.mustBeText()));
  }

  Optional<Integer> whole(String name, int least, int most, String outside) {
    return value(name)
        .flatMap(value -> value instanceof Integer number
            ? Optional.of(number)
            : wrong(name, words.mustBeWhole()))
        .flatMap(number ->
            number >= least && number <= most ? Optional.of(number) : wrong(name, outside));
  }

  <E extends Enum<E> & Coded> Optional<E> coded(String name, Class<E> kind) {
    return value(name).flatMap(value -> constant(name, kind, value));
  }

  YesNo yesNo(String name) {
    return value(name)
        .flatMap(value -> value instanceof String word
            ? Coded.of(YesNo.class, word).or(() -> wrong(name, words.mustBeYesNo()))
            : wrong(name, words.mustBeYesNo()))
        .orElse(YesNo.UNKNOWN);
  }

  /** As {@link #yesNo}, also from true and false. */
  YesNo yesNoOrFlag(String name) {
    return sent.getValue(name) instanceof Boolean ? fromFlag(flag(name)) : yesNo(name);
  }

  boolean flag(String name) {
    return value(name)
        .flatMap(value ->
            value instanceof Boolean flag ? Optional.of(flag) : wrong(name, words.mustBeFlag()))
        .orElse(false);
  }

  Optional<Instant> instant(String name) {
    return value(name)
        .flatMap(value ->
            value instanceof String text ? parsed(name, text) : wrong(name, words.mustBeTime()));
  }

  <E extends Enum<E> & Coded> Set<E> several(String name, Class<E> kind) {
    return value(name)
        .flatMap(value ->
            value instanceof JsonArray list ? Optional.of(list) : wrong(name, words.mustBeList()))
        .map(list -> all(name, kind, list))
        .orElse(Set.of());
  }

  /** From whom it is to be kept, each named once. */
  List<KeptFrom> keptFrom(String name, int most) {
    var named = value(name)
        .flatMap(value ->
            value instanceof JsonArray list ? Optional.of(list) : wrong(name, words.mustBeList()))
        .map(list ->
            list.stream().flatMap(word -> named(name, word).stream()).distinct().toList())
        .orElse(List.of());
    return named.size() > most
        ? this.<List<KeptFrom>>wrong(name, words.tooMany(most)).orElse(List.of())
        : named;
  }

  private Optional<KeptFrom> named(String field, Object word) {
    return Optional.of(word)
        .filter(String.class::isInstance)
        .flatMap(text -> KeptFrom.ofWord((String) text))
        .or(() -> wrong(field, words.keepFromUnknown()));
  }

  /** Adds an error at a field of this level. */
  <T> Optional<T> wrong(String name, String message) {
    errors.add(prefix + name, message);
    return Optional.empty();
  }

  /** Whatever was sent and not asked for is an error: it would be lost in silence. */
  void nothingElse() {
    sent.fieldNames().stream()
        .filter(name -> !asked.contains(name))
        .sorted()
        .forEach(name -> errors.add(prefix + name, words.unknownField()));
  }

  /** Whether something stands there, right or wrong. */
  boolean has(String name) {
    return value(name).isPresent();
  }

  private Optional<Object> value(String name) {
    var unused = asked.add(name);
    return Optional.ofNullable(sent.getValue(name))
        .filter(value -> !(value instanceof String text && text.isBlank()));
  }

  private Optional<Personal<String>> readable(String name, String text, int longest) {
    if (text.indexOf('\0') >= 0 || !wellFormed(text)) {
      return wrong(name, words.unreadable());
    }
    var clean = Normalizer.normalize(text, Normalizer.Form.NFC)
        .replaceAll("\\r\\n?", "\n")
        .strip();
    if (clean.codePointCount(0, clean.length()) > longest) {
      return wrong(name, words.tooLong(longest));
    }
    return Optional.of(Personal.of(clean));
  }

  /** Half a character, as broken clients send it, cannot be written as UTF-8. */
  private static boolean wellFormed(String text) {
    return text.codePoints()
        .noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }

  private <E extends Enum<E> & Coded> Set<E> all(String name, Class<E> kind, JsonArray list) {
    return list.stream()
        .flatMap(value -> constant(name, kind, value).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private <E extends Enum<E> & Coded> Optional<E> constant(
      String name, Class<E> kind, Object value) {
    return value instanceof String word
        ? Coded.of(kind, word).or(() -> wrong(name, words.notAChoice(choices(kind))))
        : wrong(name, words.notAChoice(choices(kind)));
  }

  private static <E extends Enum<E> & Coded> String choices(Class<E> kind) {
    return Arrays.stream(kind.getEnumConstants())
        .map(Coded::word)
        .collect(Collectors.joining(", "));
  }

  private Optional<Instant> parsed(String name, String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException e) {
      return wrong(name, words.mustBeTime());
    }
  }

  private static YesNo fromFlag(boolean flag) {
    return flag ? YesNo.YES : YesNo.NO;
  }
}
