package vn.kipthoi.platform.web;

import java.util.Set;
import java.util.function.Function;
import vn.kipthoi.platform.signin.Role;

/**
 * A link in the consoles' menu, contributed by the module that owns the page.
 *
 * @param path of the page
 * @param label in each language
 * @param roles who sees it
 * @param seldom whether people come by now and then, not all day: it stands behind "more" first
 */
public record MenuEntry(
    String path, Function<Language, String> label, Set<Role> roles, boolean seldom) {

  public MenuEntry {
    roles = Set.copyOf(roles);
  }

  public MenuEntry(String path, Function<Language, String> label, Set<Role> roles) {
    this(path, label, roles, false);
  }

  /** The same page, not needed every day. */
  public MenuEntry nowAndThen() {
    return new MenuEntry(path, label, roles, true);
  }
}
