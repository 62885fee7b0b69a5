package vn.kipthoi.platform.web;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.UUID;

/** Reads what a request asks for. */
public final class Asked {

  private Asked() {}

  /**
   * The JSON object that was sent.
   *
   * @throws Problem 400 when there is none
   */
  public static JsonObject json(RoutingContext ctx) {
    try {
      var sent = ctx.body().asJsonObject();
      if (sent != null) {
        return sent;
      }
    } catch (DecodeException | ClassCastException e) {
      throw Problem.badRequest();
    }
    throw Problem.badRequest();
  }

  /** A query parameter, unless absent or blank. */
  public static Optional<String> query(RoutingContext ctx, String name) {
    return ctx.queryParam(name).stream().filter(value -> !value.isBlank()).findFirst();
  }

  /** A part of the path, which is there whenever the route matched. */
  public static String path(RoutingContext ctx, String name) {
    var value = ctx.pathParam(name);
    if (value == null) {
      throw new IllegalArgumentException("the path has no " + name);
    }
    return value;
  }

  /** A UUID in the path; anything else there names nothing. */
  public static UUID pathUuid(RoutingContext ctx, String name) {
    try {
      return UUID.fromString(path(ctx, name));
    } catch (IllegalArgumentException e) {
      throw Problem.notFound();
    }
  }

  /** A field of a posted form, stripped; empty when absent. */
  public static String form(RoutingContext ctx, String field) {
    return formAsTyped(ctx, field).strip();
  }

  /** A field of a posted form with its spaces, as a password may have. */
  public static String formAsTyped(RoutingContext ctx, String field) {
    var value = ctx.request().getFormAttribute(field);
    return value == null ? "" : value;
  }

  public static Optional<String> header(RoutingContext ctx, String name) {
    return Optional.ofNullable(ctx.request().getHeader(name));
  }
}
