package vn.kipthoi.routing.staff.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.privacy.Purpose;
import vn.kipthoi.routing.staff.ContactChannel;
import vn.kipthoi.routing.staff.ContactChannel.Kind;

class WrittenAddressTest {

  @Test
  void readsANumberForWhatRingsAndAnAddressForMail() {
    assertThat(read("zalo", "0912 345 678")).contains("+84912345678");
    assertThat(read("email", "Lan.Nguyen@Example.VN")).contains("lan.nguyen@example.vn");
    assertThat(read("email", "0912345678")).isEmpty();
    assertThat(read("voice", "lan@example.vn")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lan@",
        "@example.vn",
        "lan@example",
        "lan example@x.vn",
        "lan@x..vn",
        "lan@-x.vn",
        "lan@x.vn\r\nBcc: a@b.vn",
        "<lan@x.vn>",
        "lan@x.v"
      })
  void takesNothingForMailThatIsNone(String written) {
    assertThat(read("email", written)).isEmpty();
  }

  @Test
  void showsTheEndsOfAnAddressAlone() {
    assertThat(WrittenAddress.masked(channel(Kind.EMAIL, "lan.nguyen@example.vn")))
        .isEqualTo("l•••@example.vn");
    assertThat(WrittenAddress.masked(channel(Kind.SMS, "+84912345678"))).doesNotContain("91234");
  }

  private static Optional<String> read(String kind, String written) {
    return WrittenAddress.read(kind, written).map(one -> one.revealFor(Purpose.MATCHING));
  }

  private static ContactChannel channel(Kind kind, String address) {
    return new ContactChannel(
        UUID.randomUUID(), kind, 0, Personal.of(address), Optional.empty(), Optional.empty());
  }
}
