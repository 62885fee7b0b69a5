package vn.kipthoi.platform.web;

import java.util.Set;
import java.util.function.Function;
import vn.kipthoi.platform.signin.Role;

/**
 * Pages of the administration that belong together, contributed by the module that owns them: a link
 * in the menu beside each page of the administration.
 *
 * @param part where in that menu it stands
 * @param path of its first page; all pages below it belong to it
 * @param label in each language
 * @param lead in each language: what is found there, in a line
 * @param roles who sees it
 */
public record Area(
    Part part,
    String path,
    Function<Language, String> label,
    Function<Language, String> lead,
    Set<Role> roles) {

  /** What is administered, in the order of the menu. */
  public enum Part {
    OVERVIEW,
    PLACES,
    STAFF,
    RULES,
    KEEPING,
    ACCESS
  }

  public Area {
    roles = Set.copyOf(roles);
  }
}
