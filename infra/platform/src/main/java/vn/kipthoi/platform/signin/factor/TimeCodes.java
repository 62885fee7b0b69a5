package vn.kipthoi.platform.signin.factor;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;

/**
 * Time-based one-time codes: six digits, steps of thirty seconds (RFC 6238). A phone's clock may be
 * off by one step, as section 5.2 advises, and no more.
 */
final class TimeCodes {

  static final Duration STEP = Duration.ofSeconds(30);

  private static final int DRIFT = 1;
  private static final String ALGORITHM = "HmacSHA1";
  private static final TimeBasedOneTimePasswordGenerator GENERATOR =
      new TimeBasedOneTimePasswordGenerator(STEP);

  private TimeCodes() {}

  /** The step that the code belongs to, when it is one of those around this moment. */
  static OptionalLong stepOf(byte[] secret, String code, Instant now) {
    var given = code.getBytes(UTF_8);
    var step = now.getEpochSecond() / STEP.toSeconds();
    // All three are worked out in any case, so that the time taken tells nothing.
    var fitting = LongStream.rangeClosed(step - DRIFT, step + DRIFT)
        .filter(each -> MessageDigest.isEqual(at(secret, each).getBytes(UTF_8), given))
        .toArray();
    return LongStream.of(fitting).max();
  }

  /** The code of a step. */
  static String at(byte[] secret, long step) {
    try {
      return GENERATOR.generateOneTimePasswordString(
          new SecretKeySpec(secret, ALGORITHM), Instant.ofEpochSecond(step * STEP.toSeconds()));
    } catch (InvalidKeyException e) {
      throw new IllegalStateException(e);
    }
  }
}
