package vn.kipthoi.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.kipthoi.platform.settings.InvalidSettings;

class CommandLineTest {

  @Test
  void prefersTheCommandLineToTheEnvironmentAndThatToTheProfile() {
    var given = CommandLine.gather(
        List.of("--port=1"),
        Map.of("KIPTHOI_PORT", "2", "KIPTHOI_HOME", "here", "PATH", "/bin"),
        Map.of("kipthoi.port", "3", "kipthoi.home", "there", "kipthoi.demo", "true"));

    assertThat(given)
        .containsOnly(
            Map.entry("KIPTHOI_PORT", "1"),
            Map.entry("KIPTHOI_HOME", "here"),
            Map.entry("KIPTHOI_DEMO", "true"));
  }

  @Test
  void takesABlankValueAsNothingSaid() {
    var given = CommandLine.gather(List.of("--speed="), Map.of("KIPTHOI_SPEED", "60"), Map.of());

    assertThat(given).containsOnly(Map.entry("KIPTHOI_SPEED", "60"));
  }

  @Test
  void knowsTheDatabaseByItsUsualNameToo() {
    var given = CommandLine.gather(
        List.of("--database-url=postgresql://u@h/d"), Map.of("DATABASE_URL", "other"), Map.of());

    assertThat(given).containsOnly(Map.entry("DATABASE_URL", "postgresql://u@h/d"));
  }

  @Test
  void refusesAWordThatIsNoSetting() {
    var given = CommandLine.gather(List.of("start", "--prot=80"), Map.of(), Map.of());

    assertThatThrownBy(() -> NodeSettings.read(given))
        .isInstanceOf(InvalidSettings.class)
        .hasMessageContaining("\"start\" is not a setting")
        .hasMessageContaining("KIPTHOI_PROT is not a setting");
  }
}
