package vn.kipthoi.launcher;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.kipthoi.platform.sql.Sql;

/** Each module's statements name the module's own schema, and of the platform's only its clock. */
class SchemaBordersTest {

  private static final List<String> SCHEMAS = List.of("platform", "intake", "routing", "notifier");

  /** Whoever checks all modules reads the tables of all, with statements of its own. */
  private static final String AUDITOR = "vn.kipthoi.launcher.auditor.store";

  @ParameterizedTest
  @MethodSource("statements")
  void namesItsOwnSchemaOnly(String module, Enum<?> statement, String text) {
    assertThat(text).as("%s of %s", statement, module).doesNotContainPattern(foreignTo(module));
  }

  @Test
  void noticesANeighboursTable() {
    assertThat("select id from routing.cases").containsPattern(foreignTo("notifier"));
    assertThat("select platform.now()").doesNotContainPattern(foreignTo("notifier"));
  }

  private static Pattern foreignTo(String module) {
    var others = SCHEMAS.stream().filter(schema -> !schema.equals(owned(module)));
    return Pattern.compile("\\b(%s)\\.(?!now\\(\\))".formatted(others.collect(joining("|"))));
  }

  static Stream<Object[]> statements() {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("vn.kipthoi")
            .stream()
            .filter(type -> type.isEnum() && type.isAssignableTo(Sql.class))
            .filter(type -> !type.getPackageName().equals(AUDITOR))
            .flatMap(SchemaBordersTest::statementsOf);
  }

  private static Stream<Object[]> statementsOf(JavaClass type) {
    var module = type.getPackageName().split("\\.")[2];
    return Stream.of(type.reflect().getEnumConstants())
        .map(statement -> new Object[] {module, statement, ((Sql) statement).text()});
  }

  /** The launcher keeps the little it has beside the platform's own. */
  private static String owned(String module) {
    return module.equals("launcher") ? "platform" : module;
  }
}
