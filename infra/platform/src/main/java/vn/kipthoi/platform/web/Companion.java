package vn.kipthoi.platform.web;

import gg.jte.Content;
import java.util.Set;
import java.util.function.Function;
import vn.kipthoi.platform.signin.Role;

/**
 * What a module has on every page that people work in, whoever's page it is, because it concerns
 * what all pages have: the button to sign out, for one.
 *
 * @param roles whose pages have it
 * @param content nothing that is seen by itself, put after all else
 */
public record Companion(Set<Role> roles, Function<Page, Content> content) {

  public Companion {
    roles = Set.copyOf(roles);
  }
}
