package vn.kipthoi.platform.signin;

import java.util.Optional;
import java.util.UUID;

/**
 * How a session is opened.
 *
 * @param browser as its owner recognises it
 * @param device the phone it belongs to, and ends with
 */
public record Opening(SignInWay way, String browser, Optional<UUID> device) {

  public static Opening by(SignInWay way, Caller caller) {
    return new Opening(way, caller.browser(), Optional.empty());
  }

  public static Opening on(UUID device, Caller caller) {
    return new Opening(SignInWay.DEVICE, caller.browser(), Optional.of(device));
  }
}
