package vn.kipthoi.notifier.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.kipthoi.notifier.Channel;
import vn.kipthoi.platform.privacy.Secret;

class SealTest {

  private static final Instant NOW = Instant.parse("2026-11-22T07:40:00Z");
  private static final byte[] BODY = "{\"event\":\"1\"}".getBytes(UTF_8);
  private static final Secret OLD = new Secret("the secret of last year, 32 letters");
  private static final Secret NEW = new Secret("the secret of this year, 32 letters");

  private final Seal sender = new Seal(List.of(NEW));
  private final Seal.Signed signed = sender.sign(NOW, BODY);

  @Test
  void provesABodyToWhoeverHasTheSecret() {
    assertThat(proves(new Seal(List.of(NEW)), signed.signature(), BODY, NOW)).isTrue();
    assertThat(proves(new Seal(List.of(NEW, OLD)), signed.signature(), BODY, NOW))
        .isTrue();
    assertThat(proves(new Seal(List.of(OLD, NEW)), signed.signature(), BODY, NOW))
        .isTrue();
    assertThat(proves(new Seal(List.of(OLD)), signed.signature(), BODY, NOW)).isFalse();
  }

  @Test
  void provesNeitherAnotherBodyNorAnotherMoment() {
    assertThat(proves(sender, signed.signature(), "{}".getBytes(UTF_8), NOW)).isFalse();
    var later = Long.toString(NOW.plusSeconds(1).getEpochSecond());
    assertThat(sender.proves(Optional.of(later), Optional.of(signed.signature()), BODY, NOW))
        .isFalse();
  }

  @Test
  void provesNothingAfterFiveMinutesAndNothingAheadOfThem() {
    assertThat(proves(sender, signed.signature(), BODY, NOW.plusSeconds(300))).isTrue();
    assertThat(proves(sender, signed.signature(), BODY, NOW.plusSeconds(301))).isFalse();
    assertThat(proves(sender, signed.signature(), BODY, NOW.minusSeconds(301))).isFalse();
  }

  @Test
  void findsItsProofAmongOthersAndNoneInRubbish() {
    assertThat(proves(sender, "v1=00, v2=11, " + signed.signature(), BODY, NOW)).isTrue();
    assertThat(proves(sender, "", BODY, NOW)).isFalse();
    assertThat(proves(sender, ",,,,", BODY, NOW)).isFalse();
    assertThat(sender.proves(Optional.of("soon"), Optional.of(signed.signature()), BODY, NOW))
        .isFalse();
    assertThat(sender.proves(Optional.empty(), Optional.of(signed.signature()), BODY, NOW))
        .isFalse();
  }

  @Test
  void readsTheKeysThatItWroteAndNoOthers() {
    var text = "5b0c7a52-4f3b-4a9e-8d0b-1f2e3d4c5b6a.voice.3";

    assertThat(CallKey.parse(text)).map(CallKey::text).contains(text);
    assertThat(CallKey.parse(text)).map(CallKey::channel).contains(Channel.VOICE);
    assertThat(CallKey.parse(text.replace("voice", "sms"))).isEmpty();
    assertThat(CallKey.parse(text.replace(".3", ".0"))).isEmpty();
    assertThat(CallKey.parse(text + "'; drop table")).isEmpty();
  }

  private boolean proves(Seal seal, String signature, byte[] body, Instant now) {
    return seal.proves(Optional.of(signed.timestamp()), Optional.of(signature), body, now);
  }
}
