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
 */
public record MenuEntry(String path, Function<Language, String> label, Set<Role> roles) {

  public MenuEntry {
    roles = Set.copyOf(roles);
  }
}
