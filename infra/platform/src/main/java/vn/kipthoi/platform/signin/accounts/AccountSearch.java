package vn.kipthoi.platform.signin.accounts;

import java.util.Optional;
import vn.kipthoi.platform.signin.Role;

/**
 * Which accounts are looked for.
 *
 * @param text part of a name or user name, or empty
 * @param role only these
 * @param unitCode only those of exactly this unit
 * @param page from zero
 */
public record AccountSearch(String text, Optional<Role> role, Optional<String> unitCode, int page) {

  public static final int PAGE = 50;

  /** What was looked for may be a name. */
  @Override
  public String toString() {
    return "AccountSearch[page " + page + "]";
  }
}
