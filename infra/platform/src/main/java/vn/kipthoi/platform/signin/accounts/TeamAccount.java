package vn.kipthoi.platform.signin.accounts;

import java.util.Optional;
import java.util.UUID;

/**
 * Somebody of a team, as whoever answers for the team's phones sees them.
 *
 * @param suspended whether they may not sign in; what became of their phones is still shown
 */
public record TeamAccount(
    UUID id, String username, String displayName, Optional<String> unitCode, boolean suspended) {

  /** Names stay out of logs. */
  @Override
  public String toString() {
    return "TeamAccount[" + id + "]";
  }
}
