package vn.kipthoi.platform.signin;

import java.util.Optional;

/**
 * A sign-in that is half done.
 *
 * @param purpose what is awaited
 * @param viewer whose, once that is known
 * @param challenge 32 random bytes that a passkey has to sign
 * @param tries how many wrong proofs there were
 */
public record Step(StepPurpose purpose, Optional<Viewer> viewer, byte[] challenge, int tries) {

  /** Challenges stay out of logs. */
  @Override
  public String toString() {
    return "Step[" + purpose + "]";
  }
}
