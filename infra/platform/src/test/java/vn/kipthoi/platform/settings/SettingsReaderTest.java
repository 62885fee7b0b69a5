package vn.kipthoi.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsReaderTest {

  @Test
  void takesTheFallbackForWhatIsAbsentOrBlank() {
    var reader = new SettingsReader(Map.of("KIPTHOI_PORT", " "));

    assertThat(reader.port("KIPTHOI_PORT", 8080)).isEqualTo(8080);
    assertThat(reader.text("KIPTHOI_HOME")).isEmpty();
    reader.finish("KIPTHOI_");
  }

  @Test
  void reportsEveryMistakeAtOnceAndRepeatsNoValue() {
    var reader = new SettingsReader(
        Map.of("KIPTHOI_PORT", "hunter2", "KIPTHOI_DEMO", "maybe", "KIPTHOI_PROT", "80"));
    var unused = reader.port("KIPTHOI_PORT", 8080);
    var ignored = reader.flag("KIPTHOI_DEMO", false);

    assertThatThrownBy(() -> reader.finish("KIPTHOI_"))
        .hasMessageContaining("KIPTHOI_PORT must be a port between 1 and 65535")
        .hasMessageContaining("KIPTHOI_DEMO must be true or false")
        .hasMessageContaining("KIPTHOI_PROT is not a setting")
        .hasMessageNotContaining("hunter2");
  }

  @Test
  void leavesTheNamesOfOthersAlone() {
    new SettingsReader(Map.of("PATH", "/bin")).finish("KIPTHOI_");
  }
}
