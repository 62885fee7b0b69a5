package vn.kipthoi.platform.signin;

import java.util.Locale;

/** What somebody is in the middle of. */
public enum StepPurpose {
  /** The password was right; the second proof is asked for. */
  PROVE,
  /** The password was right; a second factor has to be set up first. */
  ENROL,
  /** Signing in with a passkey alone; nobody is known yet. */
  PASSKEY,
  /** Somebody signed in adds a passkey. */
  ADD_PASSKEY;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
