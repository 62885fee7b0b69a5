package vn.kipthoi.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A reviewer sees in {@code infra/migrations/schema.sql} what a migration makes of the whole; this
 * keeps that file true.
 */
class SchemaSnapshotTest {

  private static final Path SNAPSHOT = Path.of("../migrations/schema.sql");
  private static final String REWRITE =
      "mvn -q -pl infra/testkit -am test -Dtest=SchemaSnapshotTest -Dschema.write=true";
  private static final String HEADER = """
      -- The whole schema, as the migrations leave it. Generated, never edited by hand; rewritten by
      --   %s

      """.formatted(REWRITE);

  @RegisterExtension
  static final FreshDatabase database = new FreshDatabase();

  @Test
  void isWhatTheMigrationsLeave() throws IOException {
    var schema = HEADER + SchemaText.of(database.pool());
    if (Boolean.getBoolean("schema.write")) {
      var _ = Files.writeString(SNAPSHOT, schema);
    }

    assertThat(SNAPSHOT)
        .as("The schema moved. Rewrite its snapshot and commit it: %s", REWRITE)
        .hasContent(schema);
  }
}
