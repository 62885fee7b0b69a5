package vn.kipthoi.platform.signin.accounts;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.platform.signin.Role;

/**
 * An account, as an administrator sees it. Of passwords it says only whether there is one.
 *
 * @param unitCode whose cases they see
 * @param suspended why they may not sign in
 * @param password whether they chose one
 * @param secondFactor whether they prove more than that
 * @param seenAt their last request, while they are signed in
 * @param sessions where they are signed in
 * @param failures wrong passwords since the last right one
 * @param invitedUntil when their open invitation ends
 * @param request to become an administrator, when one is open
 */
public record AccountLine(
    UUID id,
    String username,
    String displayName,
    Role role,
    Optional<String> unitCode,
    Optional<String> suspended,
    boolean password,
    boolean secondFactor,
    Optional<Instant> seenAt,
    int sessions,
    int failures,
    Optional<Instant> invitedUntil,
    Optional<Request> request) {

  /**
   * Somebody is to become an administrator.
   *
   * @param askedBy the administrator who asked; another one has to grant it
   * @param askerName their name
   */
  public record Request(UUID id, UUID askedBy, String askerName, Instant askedAt) {}

  /** Names stay out of logs. */
  @Override
  public String toString() {
    return "AccountLine[" + id + ", " + role.word() + "]";
  }
}
