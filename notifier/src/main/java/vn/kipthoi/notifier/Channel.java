package vn.kipthoi.notifier;

import java.util.Arrays;
import java.util.Locale;

/** A way to reach a person. */
public enum Channel {
  /** The inbox of whoever is signed in, live. */
  IN_APP,
  /** A text message to their phone. */
  SMS,
  /** A notification without content on browsers that they have allowed to ring. */
  WEB_PUSH,
  /** A letter to their address of mail. */
  EMAIL,
  /** Their phone rings, and a voice says it; a key answers. */
  VOICE,
  /** A message in Zalo. */
  ZALO;

  /** The word for it in the database and in JSON. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** @throws IllegalArgumentException when there is no such channel */
  public static Channel of(String word) {
    return Arrays.stream(values())
        .filter(channel -> channel.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no channel " + word));
  }
}
