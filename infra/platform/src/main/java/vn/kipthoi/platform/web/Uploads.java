package vn.kipthoi.platform.web;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The paths to which files are posted. Their bodies wait at the door until somebody reads them. */
final class Uploads {

  private static final String KEY = Uploads.class.getName();

  private final List<Pattern> paths = new ArrayList<>();

  /** @param path with parameters as {@code :name} */
  void to(String path) {
    paths.add(Pattern.compile(path.replaceAll(":\\w+", "[^/]+")));
  }

  /** Holds the body of a file that comes in; what nobody has read is let go when it is answered. */
  boolean holds(RoutingContext ctx) {
    var is = ctx.request().method().equals(HttpMethod.POST)
        && paths.stream().anyMatch(path -> path.matcher(ctx.request().path()).matches());
    if (is) {
      var held = ctx.request().pause();
      ctx.put(KEY, true);
      ctx.addEndHandler(answered -> letGo(held));
    }
    return is;
  }

  static boolean isHeld(RoutingContext ctx) {
    return ctx.get(KEY) != null;
  }

  private static void letGo(HttpServerRequest held) {
    if (!held.isEnded()) {
      held.handler(unread -> {});
      held.resume();
    }
  }
}
