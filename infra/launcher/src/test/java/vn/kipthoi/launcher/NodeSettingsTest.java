package vn.kipthoi.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.kipthoi.platform.settings.InvalidSettings;

class NodeSettingsTest {

  @Test
  void staysOnLoopbackAndInRealTimeUnlessToldOtherwise() {
    var settings = NodeSettings.read(Map.of());

    assertThat(settings.host()).isEqualTo("127.0.0.1");
    assertThat(settings.port()).isEqualTo(8080);
    assertThat(settings.home()).isAbsolute().hasFileName(".kipthoi");
    assertThat(settings.cluster().onLoopback()).isTrue();
    assertThat(settings.cluster().join()).isEmpty();
    assertThat(settings.demonstration()).isFalse();
    assertThat(settings.pace().take(Duration.ofHours(1))).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void readsMembersWithAndWithoutPorts() {
    var settings = NodeSettings.read(Map.of("KIPTHOI_JOIN", "10.0.0.7, node-b:5702,[::1]:5703"));

    assertThat(settings.cluster().join()).containsExactly("10.0.0.7", "node-b:5702", "[::1]:5703");
  }

  @Test
  void tellsEveryMistakeAtOnceAndNoSecret() {
    var given = Map.of(
        "KIPTHOI_PORT", "eighty",
        "KIPTHOI_SPEED", "-1",
        "KIPTHOI_JOIN", "a host",
        "KIPTHOI_DEMO", "yes",
        "DATABASE_URL", "mysql://me:secret@host/db");

    var refused = catchThrowableOfType(InvalidSettings.class, () -> NodeSettings.read(given));

    assertThat(refused.mistakes()).hasSize(5);
    assertThat(refused).hasMessageNotContaining("secret");
  }
}
