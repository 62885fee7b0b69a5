package vn.kipthoi.platform.signin;

/**
 * What somebody has to prove who they are.
 *
 * @param password whether they chose one
 * @param authenticator whether an authenticator is set up
 * @param recoveryCodes how many are left
 * @param passkeys how many are registered
 */
public record Factors(boolean password, boolean authenticator, int recoveryCodes, int passkeys) {

  /** Whether there is anything beside the password. */
  public boolean hasSecond() {
    return authenticator || passkeys > 0;
  }
}
