package vn.kipthoi.platform.signin.factor;

import java.time.Duration;
import java.util.List;
import vn.kipthoi.platform.privacy.Secret;
import vn.kipthoi.platform.signin.Session;

/** What came of a second proof. */
public sealed interface Proof {

  record SignedIn(Session session) implements Proof {}

  /** A second factor was set up on the way in. The codes are shown once. */
  record SetUp(Session session, List<Secret> recoveryCodes) implements Proof {

    public SetUp {
      recoveryCodes = List.copyOf(recoveryCodes);
    }
  }

  record Wrong() implements Proof {}

  /** Begin again with the password. */
  record Over() implements Proof {}

  record SlowDown(Duration pause) implements Proof {}
}
