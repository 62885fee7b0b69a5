package vn.kipthoi.platform.signin.accounts;

/** What came of an administrator's wish. */
public enum Change {
  DONE,
  /** Another administrator has to grant it. */
  ASKED,
  /** There is no such account or request, or no more. */
  GONE,
  /** Nobody would be left who could let an administrator in. */
  LAST_ADMINISTRATOR,
  /** Whoever asked cannot grant it, nor can whoever it is for. */
  NEEDS_ANOTHER,
  /** Nobody stops their own account. */
  OWN_ACCOUNT
}
