package vn.kipthoi.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list of materials that is in the jar says what the program is made of, and all of it. */
class MaterialsTest {

  /** What is on the class path for tests only, by the beginnings of the names of its files. */
  private static final List<String> TEST_TOOLS = List.of(
      "apiguardian",
      "archunit",
      "assertj",
      "awaitility",
      "byte-buddy",
      "hamcrest",
      "junit-",
      "opentest4j",
      "testkit-");

  /** The formatter that a test asks, with what comes with it alone. */
  private static final List<String> FORMATTER = List.of(
      "palantir-java-format",
      "guava-",
      "failureaccess",
      "listenablefuture",
      "j2objc",
      "functionaljava",
      "jackson-datatype-guava",
      "jackson-datatype-jdk8",
      "jackson-module-parameter-names");

  private static final Pattern CLASSIFIER = Pattern.compile("classifier=([^&]+)");

  private final List<JsonObject> materials = materials();

  @Test
  void everyLibraryOfTheClassPathIsListed() {
    var listed = materials.stream().map(MaterialsTest::file).toList();
    assertThat(libraries()).as("libraries of the class path").isSubsetOf(listed);
    assertThat(libraries()).hasSizeGreaterThan(50);
  }

  @Test
  void noToolOfTheTestsIsListed() {
    assertThat(materials).noneMatch(one -> forTests().anyMatch(file(one)::startsWith));
  }

  @Test
  void eachOneHasALicenceAndThoseOfOthersAHash() {
    assertThat(materials)
        .allMatch(one -> !one.getJsonArray("licenses", new JsonArray()).isEmpty());
    assertThat(materials)
        .filteredOn(one -> !"vn.kipthoi".equals(one.getString("group")))
        .allMatch(one -> one.getJsonArray("hashes", new JsonArray()).size() > 0);
  }

  @Test
  void itSaysNothingOfTheMomentItWasWrittenAt() {
    var list = read();
    assertThat(list)
        .doesNotContain("\"timestamp\"", "\"serialNumber\"", System.getProperty("user.home"));
    assertThatCode(() -> new JsonObject(list)).doesNotThrowAnyException();
  }

  private static Stream<String> forTests() {
    return Stream.concat(TEST_TOOLS.stream(), FORMATTER.stream());
  }

  private static Set<String> libraries() {
    var paths = Stream.of("java.class.path", "jdk.module.path")
        .map(System::getProperty)
        .filter(Objects::nonNull)
        .flatMap(path -> Stream.of(path.split(File.pathSeparator)));
    return paths
        .map(entry -> Path.of(entry).getFileName().toString())
        .filter(name -> name.endsWith(".jar"))
        .filter(name -> forTests().noneMatch(name::startsWith))
        .collect(Collectors.toSet());
  }

  /** As Maven names the file: the name, the version, and what sets it apart from its siblings. */
  private static String file(JsonObject one) {
    var sibling = CLASSIFIER.matcher(one.getString("purl"));
    var ending = sibling.find() ? "-" + sibling.group(1) + ".jar" : ".jar";
    return one.getString("name") + "-" + one.getString("version") + ending;
  }

  private static List<JsonObject> materials() {
    return new JsonObject(read())
        .getJsonArray("components").stream().map(JsonObject.class::cast).toList();
  }

  private static String read() {
    try (var list = MaterialsTest.class.getResourceAsStream("/META-INF/sbom/kipthoi.cdx.json")) {
      assertThat(list)
          .as("the list, which Maven makes only when it is not offline: build once without -o")
          .isNotNull();
      return new String(list.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
