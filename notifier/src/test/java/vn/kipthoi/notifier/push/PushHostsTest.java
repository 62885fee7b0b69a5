package vn.kipthoi.notifier.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PushHostsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://fcm.googleapis.com/fcm/send/abc",
        "https://FCM.googleapis.com:443/wp/abc",
        "https://updates.push.services.mozilla.com/wpush/v2/abc",
        "https://web.push.apple.com/abc",
        "https://wns2-sg2p.notify.windows.com/w/?token=abc"
      })
  void allowsThePushServicesOfBrowsers(String endpoint) {
    assertThat(PushHosts.OF_BROWSERS.allow(URI.create(endpoint))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://fcm.googleapis.com/abc",
        "https://127.0.0.1/abc",
        "https://[::1]/abc",
        "https://169.254.169.254/latest/meta-data",
        "https://fcm.googleapis.com.evil.example/abc",
        "https://evilpush.apple.com.example/abc",
        "https://notpush.apple.comx/abc",
        "https://push.apple.com@evil.example/abc",
        "https://user@fcm.googleapis.com/abc",
        "https://fcm.googleapis.com:8443/abc",
        "file:///etc/passwd",
        "//fcm.googleapis.com/abc",
        "mailto:somebody"
      })
  void allowsNothingElse(String endpoint) {
    assertThat(PushHosts.OF_BROWSERS.allow(URI.create(endpoint))).isFalse();
  }

  @Test
  void allowsAHostOfTheSettingsAtItsPortAlone() {
    var hosts = PushHosts.OF_BROWSERS.with(List.of("push.example:8443"));

    assertThat(hosts.allow(URI.create("https://push.example:8443/abc"))).isTrue();
    assertThat(hosts.allow(URI.create("https://push.example/abc"))).isFalse();
  }
}
