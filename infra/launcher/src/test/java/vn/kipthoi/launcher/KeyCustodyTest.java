package vn.kipthoi.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.testkit.FreshDatabase;

class KeyCustodyTest {

  @TempDir
  Path place;

  @Nested
  class InADemonstration {

    @RegisterExtension
    static final FreshDatabase database = new FreshDatabase();

    @Test
    void nodesWithHomesOfTheirOwnSealAlike() {
      assertThat(recognised(database, Map.of("KIPTHOI_DEMO", "true"), "one"))
          .isEqualTo(recognised(database, Map.of("KIPTHOI_DEMO", "true"), "other"));
    }
  }

  @Nested
  class InEarnest {

    @RegisterExtension
    static final FreshDatabase database = new FreshDatabase();

    @Test
    void refusesANodeWithOtherKeysAndTakesItWithTheRightFile() throws IOException {
      var first = recognised(database, Map.of(), "one");
      var keyFile = place.resolve("one").resolve("keys.json");

      assertThat(Files.getPosixFilePermissions(keyFile)).hasSize(2);
      assertThatThrownBy(() -> recognised(database, Map.of(), "other"))
          .isInstanceOf(StartFailure.class)
          .hasMessageContaining("KIPTHOI_KEY_FILE");
      assertThat(recognised(database, Map.of("KIPTHOI_KEY_FILE", keyFile.toString()), "other"))
          .isEqualTo(first);
    }
  }

  private String recognised(FreshDatabase database, Map<String, String> told, String home) {
    var given = new HashMap<>(told);
    given.put("KIPTHOI_HOME", place.resolve(home).toString());
    var custody = new KeyCustody(NodeSettings.read(given), new Database(database.pool()));
    return custody.keys().vault().fingerprintText("phone", "+84500539200", 16);
  }
}
