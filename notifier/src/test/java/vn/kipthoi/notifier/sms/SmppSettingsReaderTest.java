package vn.kipthoi.notifier.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kipthoi.platform.settings.InvalidSettings;
import vn.kipthoi.platform.settings.SettingsReader;

class SmppSettingsReaderTest {

  @TempDir
  Path folder;

  private Path password;

  @BeforeEach
  void writePassword() throws IOException {
    password = Files.writeString(folder.resolve("password"), "s3cret\n");
  }

  @Test
  void readsNoCarrierWhereNoneIsSet() {
    assertThat(read(Map.of())).isEmpty();
  }

  @Test
  void readsTwoInTheirOrder() {
    var given = new HashMap<>(carrier("KIPTHOI_SMPP_", "smsc.one.example"));
    given.putAll(carrier("KIPTHOI_SMPP2_", "smsc.two.example"));
    given.put("KIPTHOI_SMPP2_TLS", "true");
    given.put("KIPTHOI_SMPP2_PORT", "3550");
    given.put("KIPTHOI_SMPP2_PER_SECOND", "20");

    var read = read(given);

    assertThat(read)
        .extracting(SmppSettings::host)
        .containsExactly("smsc.one.example", "smsc.two.example");
    assertThat(read).extracting(SmppSettings::name).containsExactly("first", "second");
    assertThat(read).extracting(SmppSettings::port).containsExactly(2775, 3550);
    assertThat(read).extracting(SmppSettings::tls).containsExactly(false, true);
    assertThat(read).extracting(SmppSettings::perSecond).containsExactly(50, 20);
    assertThat(read.getFirst().password().reveal()).isEqualTo("s3cret");
    assertThat(read.toString()).doesNotContain("s3cret");
  }

  @Test
  void reportsEveryMistakeAtOnce() {
    var given = Map.of(
        "KIPTHOI_SMPP_SYSTEM_ID", "a name of more than fifteen",
        "KIPTHOI_SMPP_PASSWORD_FILE", folder.resolve("none").toString(),
        "KIPTHOI_SMPP_SENDER", "a name of more than eleven",
        "KIPTHOI_SMPP_WINDOW", "0",
        "KIPTHOI_SMPP_PER_SECOND", "many",
        "KIPTHOI_SMPP_TLS", "perhaps",
        "KIPTHOI_SMPP_WINDW", "10");

    assertThat(mistakes(given))
        .containsExactlyInAnyOrder(
            "KIPTHOI_SMPP_HOST must be given: a host",
            "KIPTHOI_SMPP_SYSTEM_ID must be at most 15 characters",
            "KIPTHOI_SMPP_PASSWORD_FILE must be a file that holds the password, at most 8 characters",
            "KIPTHOI_SMPP_SENDER must be a number of up to 15 digits, or a name of up to 11 characters",
            "KIPTHOI_SMPP_TLS must be true or false",
            "KIPTHOI_SMPP_WINDOW must be a number from 1 to 1000",
            "KIPTHOI_SMPP_PER_SECOND must be a number from 1 to 1000",
            "KIPTHOI_SMPP_WINDW is not a setting of this program");
  }

  private Map<String, String> carrier(String prefix, String host) {
    return Map.of(
        prefix + "HOST",
        host,
        prefix + "SYSTEM_ID",
        "kipthoi",
        prefix + "PASSWORD_FILE",
        password.toString(),
        prefix + "SENDER",
        "KIPTHOI");
  }

  private static List<SmppSettings> read(Map<String, String> given) {
    var settings = new SettingsReader(given);
    var read = SmppSettingsReader.read(settings);
    settings.finish("KIPTHOI_");
    return read;
  }

  private static List<String> mistakes(Map<String, String> given) {
    try {
      var read = read(given);
      throw new AssertionError("it was read: " + read);
    } catch (InvalidSettings e) {
      return e.mistakes();
    }
  }
}
