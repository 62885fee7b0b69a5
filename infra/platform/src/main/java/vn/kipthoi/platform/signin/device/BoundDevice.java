package vn.kipthoi.platform.signin.device;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A phone in a list.
 *
 * @param account whose it is
 * @param owner their name
 * @param unit whose team it belongs to
 * @param label "Chrome, Android"
 * @param boundAt when it was bound
 * @param usedAt when it was last signed in with
 * @param revoked when and why it was taken out of use
 */
public record BoundDevice(
    UUID id,
    UUID account,
    String owner,
    Optional<String> unit,
    String label,
    Instant boundAt,
    Instant usedAt,
    Optional<Revoked> revoked) {

  /**
   * Out of use.
   *
   * @param wiped whether the phone was told to forget everything
   */
  public record Revoked(Instant at, Revocation why, boolean wiped) {}

  /** Names stay out of logs. */
  @Override
  public String toString() {
    return "BoundDevice[" + id + "]";
  }
}
