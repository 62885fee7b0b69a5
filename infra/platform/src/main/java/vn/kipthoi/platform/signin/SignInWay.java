package vn.kipthoi.platform.signin;

import java.util.Arrays;
import java.util.Locale;

/** What a session was opened with. */
public enum SignInWay {
  PASSWORD,
  /** A password and a one-time code of an authenticator. */
  TOTP,
  /** A password and one of the ten codes for the day the phone is lost. */
  RECOVERY_CODE,
  PASSKEY,
  /** A phone of a team, with its PIN. */
  DEVICE,
  /** The provider of OpenID Connect. */
  OIDC;

  /** As the database and JSON write it: {@code recovery_code}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static SignInWay of(String word) {
    return Arrays.stream(values())
        .filter(way -> way.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no way to sign in: " + word));
  }
}
