package vn.kipthoi.platform.web;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;

/**
 * What a page puts into its frame.
 *
 * @param title of the page; neutral on public pages, for histories are read by others
 * @param status the HTTP status, 422 when a form comes back
 * @param styles addresses of the module's own style sheets, from {@link Page#asset}
 * @param scripts addresses of the module's own ES modules, from {@link Page#asset}
 * @param content between header and foot
 */
public record Sheet(
    String title, int status, List<String> styles, List<String> scripts, Content content) {

  public Sheet {
    styles = List.copyOf(styles);
    scripts = List.copyOf(scripts);
  }

  public static Sheet of(String title, Content content) {
    return new Sheet(title, 200, List.of(), List.of(), content);
  }

  public Sheet status(int status) {
    return new Sheet(title, status, styles, scripts, content);
  }

  public Sheet style(String address) {
    return new Sheet(title, status, plus(styles, address), scripts, content);
  }

  public Sheet script(String address) {
    return new Sheet(title, status, styles, plus(scripts, address), content);
  }

  private static List<String> plus(List<String> some, String one) {
    var more = new ArrayList<>(some);
    more.add(one);
    return more;
  }
}
