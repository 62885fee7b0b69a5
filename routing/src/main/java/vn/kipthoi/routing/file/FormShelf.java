package vn.kipthoi.routing.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The forms as they are asked today: of each the latest version that this program knows. */
public final class FormShelf {

  /** The versions in force; an older file stays in the database, under its hash. */
  private static final Map<FormCode, Integer> IN_FORCE = versions();

  private final Map<FormCode, FormDefinition> latest;

  private FormShelf(Map<FormCode, FormDefinition> latest) {
    this.latest = latest;
  }

  public static FormShelf shipped() {
    var latest = new EnumMap<FormCode, FormDefinition>(FormCode.class);
    IN_FORCE.forEach((form, version) -> latest.put(form, FormFile.read(text(form, version))));
    return new FormShelf(latest);
  }

  public FormDefinition latest(FormCode form) {
    return Objects.requireNonNull(latest.get(form));
  }

  public List<FormDefinition> all() {
    return Arrays.stream(FormCode.values()).map(this::latest).toList();
  }

  private static Map<FormCode, Integer> versions() {
    var versions = new EnumMap<FormCode, Integer>(FormCode.class);
    Arrays.stream(FormCode.values()).forEach(form -> versions.put(form, 1));
    return versions;
  }

  private static String text(FormCode form, int version) {
    var file = "forms/form-%s-v%d.json".formatted(form.word(), version);
    try (var stream = FormShelf.class.getResourceAsStream(file)) {
      return new String(Objects.requireNonNull(stream, file).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
