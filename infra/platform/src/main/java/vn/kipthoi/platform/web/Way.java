package vn.kipthoi.platform.web;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/**
 * One way into the program, as a generated test walks it.
 *
 * @param name the operation id, or the path of a page
 * @param method the HTTP method
 * @param path with parameters as {@code :name}
 * @param access who may come
 */
public record Way(String name, HttpMethod method, String path, Access access) {

  private static final String KEY = Way.class.getName();

  /** The name of the way a request came, for the log: an address may hold what is personal. */
  static String nameIn(RoutingContext ctx) {
    return in(ctx).map(Way::name).orElse("none");
  }

  static Optional<Way> in(RoutingContext ctx) {
    return Optional.ofNullable(ctx.get(KEY));
  }

  void attachTo(RoutingContext ctx) {
    ctx.put(KEY, this);
  }
}
