package vn.kipthoi.notifier.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kipthoi.notifier.Channel;
import vn.kipthoi.notifier.gateway.GatewaySettings;
import vn.kipthoi.notifier.mail.MailSettings.Security;
import vn.kipthoi.platform.settings.InvalidSettings;
import vn.kipthoi.platform.settings.SettingsReader;

/** The settings of the mail server, and of the gateway beside it. */
class MailSettingsTest {

  @TempDir
  Path files;

  @Test
  void isNotThereWhenNothingIsSaid() {
    assertThat(MailSettings.read(new SettingsReader(Map.of()))).isEmpty();
    assertThat(GatewaySettings.read(new SettingsReader(Map.of()))).isEmpty();
  }

  @Test
  void takesTheUsualPortOfEachKindOfEncryption() {
    assertThat(read("starttls").port()).isEqualTo(587);
    assertThat(read("tls").port()).isEqualTo(465);
    assertThat(read("tls").security()).isEqualTo(Security.TLS);
  }

  @Test
  void reportsEveryMistakeAtOnce() {
    var reader = new SettingsReader(Map.of(
        "KIPTHOI_MAIL_FROM", "nobody", "KIPTHOI_MAIL_SECURITY", "none", "KIPTHOI_MAIL_USER", "we"));
    var _ = MailSettings.read(reader);

    assertThatThrownBy(() -> reader.finish("KIPTHOI_"))
        .isInstanceOf(InvalidSettings.class)
        .hasMessageContaining("KIPTHOI_MAIL_HOST")
        .hasMessageContaining("KIPTHOI_MAIL_FROM")
        .hasMessageContaining("KIPTHOI_MAIL_SECURITY")
        .hasMessageContaining("KIPTHOI_MAIL_PASSWORD_FILE");
  }

  @Test
  void takesAGatewayOverAnOpenLineOnTheSameMachineAlone() throws IOException {
    var secret = Files.writeString(files.resolve("secret"), "a".repeat(32) + "\n" + "b".repeat(32));
    var near = Map.of(
        "KIPTHOI_GATEWAY_URL",
        "http://127.0.0.1:9000/",
        "KIPTHOI_GATEWAY_SECRET_FILE",
        secret.toString());
    var far = new SettingsReader(Map.of(
        "KIPTHOI_GATEWAY_URL",
        "http://gateway.example",
        "KIPTHOI_GATEWAY_SECRET_FILE",
        secret.toString()));

    var read = GatewaySettings.read(new SettingsReader(near)).orElseThrow();
    assertThat(read.address()).hasToString("http://127.0.0.1:9000");
    assertThat(read.secrets()).hasSize(2);
    assertThat(read.channels()).containsExactlyInAnyOrder(Channel.VOICE, Channel.ZALO);
    assertThat(GatewaySettings.read(far)).isEmpty();
    assertThatThrownBy(() -> far.finish("KIPTHOI_")).hasMessageContaining("KIPTHOI_GATEWAY_URL");
  }

  private static MailSettings read(String security) {
    return MailSettings.read(new SettingsReader(Map.of(
            "KIPTHOI_MAIL_HOST", "mail.example",
            "KIPTHOI_MAIL_FROM", "kipthoi@example.org",
            "KIPTHOI_MAIL_SECURITY", security)))
        .orElseThrow();
  }
}
