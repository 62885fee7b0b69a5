package vn.kipthoi.platform.signin.accounts;

import java.util.Optional;
import java.util.UUID;

/** Somebody of a team, as whoever answers for the team's phones sees them. */
public record TeamAccount(UUID id, String username, String displayName, Optional<String> unitCode) {

  /** Names stay out of logs. */
  @Override
  public String toString() {
    return "TeamAccount[" + id + "]";
  }
}
