package vn.kipthoi.platform.entrance;

import java.util.List;
import java.util.Optional;
import vn.kipthoi.platform.signin.Factors;
import vn.kipthoi.platform.signin.OpenSession;
import vn.kipthoi.platform.signin.Preferences;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.signin.device.BoundDevice;
import vn.kipthoi.platform.signin.factor.Passkey;

/**
 * What somebody sees of their own account.
 *
 * @param unit its name, when they have one
 * @param done what has just been done, or empty
 */
public record AccountView(
    Viewer viewer,
    Optional<String> unit,
    Factors factors,
    List<Passkey> passkeys,
    List<BoundDevice> devices,
    List<OpenSession> sessions,
    Preferences preferences,
    boolean required,
    String done) {

  /** Phones that still open. */
  public List<BoundDevice> boundDevices() {
    return devices.stream().filter(device -> device.revoked().isEmpty()).toList();
  }

  public static String way(EntranceWords words, OpenSession session) {
    return switch (session.way()) {
      case PASSWORD -> words.wayPassword();
      case TOTP -> words.wayTotp();
      case RECOVERY_CODE -> words.wayRecoveryCode();
      case PASSKEY -> words.wayPasskey();
      case DEVICE -> words.wayDevice();
      case OIDC -> words.wayOidc();
    };
  }

  /** Names stay out of logs. */
  @Override
  public String toString() {
    return "AccountView[]";
  }
}
