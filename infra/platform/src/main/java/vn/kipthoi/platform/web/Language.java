package vn.kipthoi.platform.web;

import io.vertx.ext.web.RoutingContext;
import java.util.Locale;

/**
 * The language of a page. Vietnamese unless the address says otherwise ({@code ?lang=en}); no cookie
 * remembers it, links and forms carry it along.
 */
public enum Language {
  VI,
  EN;

  /** The name of the query parameter and of the form field. */
  public static final String PARAMETER = "lang";

  /** The language that the address, or else the posted form, asks for. */
  public static Language of(RoutingContext ctx) {
    var asked = ctx.request().getParam(PARAMETER);
    return EN.tag().equals(asked) ? EN : VI;
  }

  /** As HTML and addresses write it: {@code vi}, {@code en}. */
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Locale locale() {
    return Locale.of(tag());
  }

  /** The one that the language link leads to. */
  public Language other() {
    return this == VI ? EN : VI;
  }
}
