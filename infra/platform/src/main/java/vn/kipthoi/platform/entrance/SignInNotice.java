package vn.kipthoi.platform.entrance;

import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.Locale;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.platform.web.DeviceCredential;

/** Why somebody finds themselves at the sign-in page, when they did not go there. */
public enum SignInNotice {
  NONE,
  /** They signed out. */
  LEFT,
  /** Their session ran out while they were writing; what they sent is kept. */
  KEPT,
  /** The page for the second proof was open for too long, or too many codes were wrong. */
  OVER,
  /** This phone was taken out of use, and has forgotten everything. */
  REMOVED,
  /** The password was changed; sign in with the new one. */
  CHANGED,
  /** The provider of OpenID Connect could not be reached, or said something that is not true. */
  AWAY,
  /** The provider knows them, and nobody here does. */
  UNKNOWN;

  static SignInNotice of(RoutingContext ctx) {
    if (DeviceCredential.isWiped(ctx)) {
      return REMOVED;
    }
    return Arrays.stream(values())
        .filter(
            notice -> Asked.query(ctx, notice.name().toLowerCase(Locale.ROOT)).isPresent())
        .findFirst()
        .orElse(NONE);
  }

  /** The sign-in page that says so. */
  public String path() {
    return "/sign-in?" + name().toLowerCase(Locale.ROOT) + "=yes";
  }
}
