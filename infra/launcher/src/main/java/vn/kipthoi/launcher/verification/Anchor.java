package vn.kipthoi.launcher.verification;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

/**
 * How far the chain was at some time, kept in a file elsewhere than the database. A chain that has
 * since been cut off or made anew, even with the key, contradicts it.
 */
public record Anchor(long link, String hash) {

  static Anchor of(long link, byte[] hash) {
    return new Anchor(link, HexFormat.of().formatHex(hash));
  }

  /** @throws IOException when it cannot be read, or is no anchor */
  public static Anchor read(Path file) throws IOException {
    try {
      var json = new JsonObject(Files.readString(file));
      return new Anchor(json.getLong("link"), json.getString("hash"));
    } catch (RuntimeException e) {
      throw new IOException(file + " is no anchor of a journal", e);
    }
  }

  public void write(Path file) throws IOException {
    var json = new JsonObject().put("link", link).put("hash", hash);
    var unused = Files.writeString(file, json.encodePrettily() + "\n");
  }
}
