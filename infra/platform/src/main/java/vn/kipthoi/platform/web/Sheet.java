package vn.kipthoi.platform.web;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a page puts into its frame.
 *
 * @param title of the page; neutral on public pages, for histories are read by others
 * @param status the HTTP status, 422 when a form comes back
 * @param styles addresses of the module's own style sheets, from {@link Page#asset}
 * @param scripts addresses of the module's own ES modules, from {@link Page#asset}
 * @param app of a page that can be installed as an app
 * @param content between header and foot
 */
public record Sheet(
    String title,
    int status,
    List<String> styles,
    List<String> scripts,
    Optional<App> app,
    Content content) {

  /**
   * What makes a page an app.
   *
   * @param manifest the address of its web app manifest
   * @param icon the address of its icon, for browsers that do not read manifests
   */
  public record App(String manifest, String icon) {}

  public Sheet {
    styles = List.copyOf(styles);
    scripts = List.copyOf(scripts);
  }

  public static Sheet of(String title, Content content) {
    return new Sheet(title, 200, List.of(), List.of(), Optional.empty(), content);
  }

  public Sheet status(int status) {
    return new Sheet(title, status, styles, scripts, app, content);
  }

  public Sheet style(String address) {
    return new Sheet(title, status, plus(styles, address), scripts, app, content);
  }

  public Sheet script(String address) {
    return new Sheet(title, status, styles, plus(scripts, address), app, content);
  }

  /** Makes it an app that browsers offer to install. */
  public Sheet installable(String manifest, String icon) {
    return new Sheet(title, status, styles, scripts, Optional.of(new App(manifest, icon)), content);
  }

  private static List<String> plus(List<String> some, String one) {
    var more = new ArrayList<>(some);
    more.add(one);
    return more;
  }
}
