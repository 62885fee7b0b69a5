package vn.kipthoi.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Style sheets, scripts and pictures that are fetched together and change together.
 *
 * <p>They are served from {@code /a/name-hash/}, where the hash covers every file of the group. The
 * hash being a directory, imports between modules and {@code url()} in style sheets stay relative.
 * Files are named one by one: what is not named is not served.
 */
public final class AssetGroup {

  /** A file as it is served. */
  record Asset(String contentType, Buffer bytes) {}

  private static final Map<String, String> TYPES = Map.of(
      "css", "text/css; charset=utf-8",
      "mjs", "text/javascript; charset=utf-8",
      "json", "application/json",
      "svg", "image/svg+xml",
      "png", "image/png",
      "woff2", "font/woff2",
      "webmanifest", "application/manifest+json");

  private final String name;
  private final Map<String, Asset> assets = new TreeMap<>();
  private final String hash;

  private AssetGroup(String name, Map<String, byte[]> files) {
    this.name = name;
    files.forEach(
        (file, bytes) -> assets.put(file, new Asset(contentType(file), Buffer.buffer(bytes))));
    this.hash = hash(new TreeMap<>(files));
  }

  /** Files that stand in the folder {@code assets} beside the class. */
  public static AssetGroup beside(Class<?> owner, String name, String... files) {
    var found = new TreeMap<String, byte[]>();
    for (var file : files) {
      found.put(file, bytes(owner, "assets/" + file));
    }
    return new AssetGroup(name, found);
  }

  /** The same group with files of a packaged library, all in one folder of the class path. */
  public AssetGroup withPackaged(String folder, String... files) {
    var found = new TreeMap<String, byte[]>();
    assets.forEach((file, asset) -> found.put(file, asset.bytes().getBytes()));
    for (var file : files) {
      found.put(file, bytes(AssetGroup.class, "/" + folder + "/" + file));
    }
    return new AssetGroup(name, found);
  }

  String name() {
    return name;
  }

  /** {@code name-hash}, the directory in the address. */
  String directory() {
    return name + "-" + hash;
  }

  Set<String> files() {
    return assets.keySet();
  }

  Optional<Asset> find(String file) {
    return Optional.ofNullable(assets.get(file));
  }

  private static String contentType(String file) {
    var ending = file.substring(file.lastIndexOf('.') + 1);
    return Optional.ofNullable(TYPES.get(ending))
        .orElseThrow(() -> new IllegalArgumentException("no content type is known for " + file));
  }

  private static byte[] bytes(Class<?> owner, String resource) {
    try (var stream = owner.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException(
            "expected the asset %s beside %s".formatted(resource, owner.getName()));
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(TreeMap<String, byte[]> files) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      files.forEach((file, bytes) -> {
        digest.update((file + ":" + bytes.length + ":").getBytes(UTF_8));
        digest.update(bytes);
      });
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
