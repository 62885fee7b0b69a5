package vn.kipthoi.platform.entrance;

import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.platform.web.DeviceCredential;

/** Why somebody finds themselves at the sign-in page, when they did not go there. */
public enum SignInNotice {
  NONE,
  /** They signed out. */
  LEFT,
  /** Their session ran out while they were writing; what they sent is kept. */
  KEPT,
  /** Their session ran out before they sent a file; it has to be chosen again. */
  FILE,
  /** The page for the second proof was open for too long, or too many codes were wrong. */
  OVER,
  /** This phone was taken out of use, and has forgotten everything. */
  REMOVED,
  /** The password was changed; sign in with the new one. */
  CHANGED,
  /** They signed out at the provider of OpenID Connect too. */
  GONE,
  /** They signed out here, and the provider could not be told. */
  STAYED,
  /** The provider of OpenID Connect could not be reached, or said something that is not true. */
  AWAY,
  /** The provider knows them, and nobody here does. */
  UNKNOWN;

  private static final Set<SignInNotice> GRAVE = EnumSet.of(REMOVED, STAYED, AWAY, UNKNOWN);
  private static final Set<SignInNotice> SOON = EnumSet.of(KEPT, FILE, OVER);

  /** What is said of it, but for a plain sign-out, which the page says with its links. */
  public String words(EntranceWords words) {
    return switch (this) {
      case NONE, LEFT -> "";
      case KEPT -> words.noticeKept();
      case FILE -> words.noticeFile();
      case OVER -> words.noticeOver();
      case REMOVED -> words.noticeRemoved();
      case CHANGED -> words.noticeChanged();
      case GONE -> words.noticeGone();
      case STAYED -> words.noticeStayed();
      case AWAY -> words.noticeAway();
      case UNKNOWN -> words.noticeUnknown();
    };
  }

  /** Whether somebody has to hear of it at once. */
  public boolean isGrave() {
    return GRAVE.contains(this);
  }

  /** The classes of the notice beside its own, with a space before. */
  public String tone() {
    return isGrave() ? " wrong" : SOON.contains(this) ? " soon" : "";
  }

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
