package vn.kipthoi.platform.web;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every asset group of the program, and its addresses. */
final class Assets {

  static final String PATH = "/a/:group/:file";
  private static final String FOR_EVER = "public, max-age=31536000, immutable";

  private final Map<String, AssetGroup> byName = new LinkedHashMap<>();
  private final Map<String, AssetGroup> byDirectory = new LinkedHashMap<>();

  void add(AssetGroup group) {
    if (byName.put(group.name(), group) != null) {
      throw new IllegalStateException("two asset groups are called " + group.name());
    }
    byDirectory.put(group.directory(), group);
  }

  String address(String group, String file) {
    var found =
        Optional.ofNullable(byName.get(group)).filter(known -> known.find(file).isPresent());
    return found
        .map(known -> "/a/" + known.directory() + "/" + file)
        .orElseThrow(() -> new IllegalArgumentException("no asset " + group + "/" + file));
  }

  List<String> addresses(String group) {
    var known = Optional.ofNullable(byName.get(group));
    return known.stream()
        .flatMap(found -> found.files().stream())
        .map(file -> address(group, file))
        .toList();
  }

  /** An address with an old hash is gone: the page that asks for it is old too. */
  void serve(RoutingContext ctx) {
    var asset = Optional.ofNullable(byDirectory.get(ctx.pathParam("group")))
        .flatMap(group -> group.find(ctx.pathParam("file")))
        .orElseThrow(Problem::notFound);
    send(ctx, asset);
  }

  /** The one asset that browsers ask for at an address of their own choice. */
  void serveFavicon(RoutingContext ctx) {
    var icon = Optional.ofNullable(byName.get(Shelf.SHELL))
        .flatMap(shell -> shell.find(Shelf.FAVICON))
        .orElseThrow(Problem::notFound);
    ctx.response().putHeader(HttpHeaders.CONTENT_TYPE, icon.contentType());
    ctx.response().putHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=86400");
    end(ctx, icon.bytes());
  }

  private static void send(RoutingContext ctx, AssetGroup.Asset asset) {
    ctx.response().putHeader(HttpHeaders.CONTENT_TYPE, asset.contentType());
    ctx.response().putHeader(HttpHeaders.CACHE_CONTROL, FOR_EVER);
    end(ctx, asset.bytes());
  }

  private static void end(RoutingContext ctx, Buffer bytes) {
    ctx.response().end(bytes);
  }
}
