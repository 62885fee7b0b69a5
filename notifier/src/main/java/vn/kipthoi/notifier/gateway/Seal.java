package vn.kipthoi.notifier.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vn.kipthoi.platform.privacy.Secret;

/**
 * What proves that a request comes from the other side and was not changed or kept: an HMAC with
 * SHA-256 over the moment, a point and the body, by a secret that both sides have.
 *
 * <p>Two secrets may be good at a time, so that they can be exchanged on one side after the other: the
 * first is signed with, both are believed.
 */
public final class Seal {

  /** In which header the moment stands, in whole seconds since 1970. */
  public static final String TIMESTAMP = "X-Kipthoi-Timestamp";

  /** In which header the proof stands: {@code v1=} and 64 digits, or several with commas between. */
  public static final String SIGNATURE = "X-Kipthoi-Signature";

  /** How far a moment may be off: clocks differ, and what is older was kept by somebody. */
  public static final Duration TOLERANCE = Duration.ofMinutes(5);

  private static final String VERSION = "v1=";
  private static final Pattern MOMENT = Pattern.compile("\\d{1,12}");
  private static final int MOST_PROOFS = 4;

  private final List<Secret> secrets;

  /** @param secrets the one to sign with first; one or two */
  public Seal(List<Secret> secrets) {
    if (secrets.isEmpty() || secrets.size() > 2) {
      throw new IllegalArgumentException(
          "one secret is used, and a second while they are exchanged");
    }
    this.secrets = List.copyOf(secrets);
  }

  /** What a request to the other side carries. */
  public record Signed(String timestamp, String signature) {}

  public Signed sign(Instant now, byte[] body) {
    var timestamp = Long.toString(now.getEpochSecond());
    return new Signed(
        timestamp, VERSION + HexFormat.of().formatHex(hmac(secrets.getFirst(), timestamp, body)));
  }

  /** Whether the headers prove the body, and do so now. */
  public boolean proves(
      Optional<String> timestamp, Optional<String> signature, byte[] body, Instant now) {
    return timestamp
        .filter(text -> MOMENT.matcher(text).matches())
        .filter(text -> isNear(Instant.ofEpochSecond(Long.parseLong(text)), now))
        .flatMap(text -> signature.map(given -> proven(text, given, body)))
        .orElse(false);
  }

  private static boolean isNear(Instant said, Instant now) {
    return Duration.between(said, now).abs().compareTo(TOLERANCE) <= 0;
  }

  private boolean proven(String timestamp, String signature, byte[] body) {
    return Stream.of(signature.split(",", MOST_PROOFS))
        .map(String::strip)
        .filter(proof -> proof.startsWith(VERSION))
        .map(proof -> proof.substring(VERSION.length()).getBytes(UTF_8))
        .anyMatch(proof -> secrets.stream()
            .map(secret -> HexFormat.of().formatHex(hmac(secret, timestamp, body)))
            .anyMatch(right -> MessageDigest.isEqual(right.getBytes(UTF_8), proof)));
  }

  private static byte[] hmac(Secret secret, String timestamp, byte[] body) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.reveal().getBytes(UTF_8), "HmacSHA256"));
      mac.update((timestamp + ".").getBytes(UTF_8));
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no HMAC with SHA-256", e);
    }
  }
}
