package vn.kipthoi.platform.signin.device;

import java.time.Duration;
import vn.kipthoi.platform.signin.Session;

/** What came of a phone and its PIN, or its code. */
public sealed interface PinOutcome {

  record SignedIn(Session session) implements PinOutcome {}

  /** @param credential for the phone's cookie, told once */
  record Bound(Session session, String credential) implements PinOutcome {

    /** Credentials stay out of logs. */
    @Override
    public String toString() {
      return "Bound[" + session + "]";
    }
  }

  /** @param left how many tries are left */
  record Wrong(int left) implements PinOutcome {}

  /** The phone is bound to nobody: it never was, or is not any more. */
  record Unbound() implements PinOutcome {}

  record SlowDown(Duration pause) implements PinOutcome {}
}
