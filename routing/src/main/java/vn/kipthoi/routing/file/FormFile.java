package vn.kipthoi.routing.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads the definition of a form. A definition that contradicts itself refuses to be read. */
public final class FormFile {

  private static final int USUAL_LENGTH = 2000;

  private FormFile() {}

  public static FormDefinition read(String text) {
    var json = new JsonObject(text);
    var definition = new FormDefinition(
        FormCode.of(json.getString("form")).orElseThrow(),
        json.getInteger("version"),
        hash(text),
        json.getString("series"),
        wording(json.getJsonObject("title")),
        json.getString("basis"),
        each(json.getJsonArray("steps"), FormFile::step),
        lists(json.getJsonArray("needOneOf")),
        each(json.getJsonArray("signatures"), one -> wording(one.getJsonObject("role"))),
        text);
    checkReferences(definition);
    return definition;
  }

  private static void checkReferences(FormDefinition definition) {
    definition
        .fields()
        .flatMap(field -> field.when().stream())
        .map(FormField.Condition::field)
        .filter(name -> definition.field(name).isEmpty())
        .findFirst()
        .ifPresent(name -> {
          throw new IllegalArgumentException(
              "form %s has no field %s".formatted(definition.form().word(), name));
        });
  }

  private static FormStep step(JsonObject json) {
    return new FormStep(
        json.getString("id"),
        wording(json.getJsonObject("title")),
        each(json.getJsonArray("fields"), FormFile::field));
  }

  private static FormField field(JsonObject json) {
    return new FormField(
        json.getString("name"),
        FieldKind.ofWord(json.getString("kind")),
        wording(json.getJsonObject("label")),
        wording(json.getJsonObject("hint")),
        json.getBoolean("required", false),
        json.getBoolean("unknown", false),
        json.getBoolean("identity", false),
        bounds(json),
        each(
            json.getJsonArray("choices"),
            one -> new FormField.FormChoice(
                one.getString("code"), wording(one.getJsonObject("label")))),
        each(json.getJsonArray("columns"), FormFile::field),
        Optional.ofNullable(json.getJsonObject("when"))
            .map(when ->
                new FormField.Condition(when.getString("field"), strings(when.getJsonArray("is")))),
        strings(json.getJsonArray("from")));
  }

  private static FormField.Bounds bounds(JsonObject json) {
    return new FormField.Bounds(
        json.getInteger("longest", USUAL_LENGTH),
        json.getInteger("least", 0),
        json.getInteger("most", Integer.MAX_VALUE));
  }

  private static Wording wording(JsonObject json) {
    return json == null ? Wording.NONE : new Wording(json.getString("vi"), json.getString("en"));
  }

  private static <T> List<T> each(JsonArray array, Function<JsonObject, T> read) {
    return array == null
        ? List.of()
        : array.stream().map(JsonObject.class::cast).map(read).toList();
  }

  private static List<String> strings(JsonArray array) {
    return array == null ? List.of() : array.stream().map(String.class::cast).toList();
  }

  private static List<List<String>> lists(JsonArray array) {
    return array.stream().map(JsonArray.class::cast).map(FormFile::strings).toList();
  }

  private static String hash(String text) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
