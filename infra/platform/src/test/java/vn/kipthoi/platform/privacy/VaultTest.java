package vn.kipthoi.platform.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.kipthoi.platform.privacy.Purpose.SHOWING_TO_THE_CASE_TEAM;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class VaultTest {

  private final Vault vault = new Vault(KeyFile.parse(KeyFile.fresh()));
  private final UUID report = UUID.randomUUID();

  @Test
  void opensWhatItSealedAfterUnwrappingTheKeyAgain() {
    var made = vault.newKey(report, Ring.CONTENT);
    var sealed = made.key().seal("concern", "Bé Na khóc cả đêm");

    var again = vault.unwrap(report, Ring.CONTENT, made.wrapped());

    assertThat(again.open("concern", sealed).revealFor(SHOWING_TO_THE_CASE_TEAM))
        .isEqualTo("Bé Na khóc cả đêm");
    assertThat(new String(sealed, UTF_8)).doesNotContain("Bé Na");
  }

  @Test
  void refusesWhatWasMovedToAnotherFieldOrSubject() {
    var key = vault.newKey(report, Ring.CONTENT);
    var sealed = key.key().seal("concern", "x");
    var other = UUID.randomUUID();

    assertThatThrownBy(() -> key.key().open("child", sealed)).hasMessageContaining("cannot open");
    assertThatThrownBy(() -> vault.unwrap(other, Ring.CONTENT, key.wrapped()))
        .hasMessageContaining("is it the right one");
  }

  @Test
  void keepsTheReportersKeyOutOfReachOfTheContentsRing() {
    var identity = vault.newKey(report, Ring.IDENTITY);

    assertThatThrownBy(() -> vault.unwrap(report, Ring.CONTENT, identity.wrapped()))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void recognisesTheSameValueForTheSameUseOnly() {
    var phone = vault.fingerprintText("phone", "+84900000001", 16);

    assertThat(phone).hasSize(32).isEqualTo(vault.fingerprintText("phone", "+84900000001", 16));
    assertThat(phone).isNotEqualTo(vault.fingerprintText("receipt", "+84900000001", 16));
    assertThat(phone)
        .isNotEqualTo(
            new Vault(KeyFile.parse(KeyFile.fresh())).fingerprintText("phone", "+84900000001", 16));
  }
}
