package vn.kipthoi.notifier.push;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyPair;
import java.security.interfaces.ECPublicKey;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SealingTest {

  private static final Base64.Decoder BASE64 = Base64.getUrlDecoder();

  /** RFC 8291, appendix A, to the last byte. */
  @Test
  void sealsTheExampleOfTheStandard() {
    var ours = new KeyPair(
        P256.publicKey(
            BASE64.decode("BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6"
                + "TlzAC8wEqKK6PBru3jl7A8")),
        P256.privateKey(BASE64.decode("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw")));
    var keys = Subscription.Keys.read(
        "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
        "BTBZMqHH6r4Tts7J_aSIgg");

    var sealed = Sealing.seal(
        keys,
        "When I grow up, I want to be a watermelon".getBytes(UTF_8),
        ours,
        BASE64.decode("DGv6ra1nlYgDCS1FRnbzlw"));

    assertThat(Base64.getUrlEncoder().withoutPadding().encodeToString(sealed))
        .isEqualTo(
            "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLoc"
                + "InmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNW"
                + "QexSgSxsj_Qulcy4a-fN");
  }

  @Test
  void takesNoKeyThatIsNotOnTheCurve() {
    var point = P256.point((ECPublicKey) P256.fresh().getPublic());
    point[40] ^= 1;

    assertThatThrownBy(() -> P256.publicKey(point)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> P256.publicKey(new byte[65]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() ->
            new Subscription.Keys(P256.point((ECPublicKey) P256.fresh().getPublic()), new byte[15]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void readsTheKeysThatItWroteAndSaysNothingOfDamagedOnes() {
    var keys = P256.fresh();

    assertThat(VapidFile.parse(VapidFile.text(keys)).getPrivate()).isEqualTo(keys.getPrivate());
    assertThatThrownBy(() -> VapidFile.parse("{\"publicKey\":\"x\",\"privateKey\":\"secret\"}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasNoCause()
        .hasMessageNotContaining("secret");
  }
}
