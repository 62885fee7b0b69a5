package vn.kipthoi.notifier.push;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.util.Base64;

/**
 * The file with the key pair that this program shows to push services, readable by its owner alone:
 * {@code {"publicKey": …, "privateKey": …}} in base64url, as the tool {@code web-push} writes it. All
 * nodes need the same one: browsers subscribe to its public key.
 */
public final class VapidFile {

  private VapidFile() {}

  /** Reads it, or makes it at first start; of nodes that start together the first one's holds. */
  public static KeyPair openOrCreate(Path file) throws IOException {
    if (!Files.exists(file)) {
      create(file, text(P256.fresh()));
    }
    return parse(Files.readString(file));
  }

  static KeyPair parse(String text) {
    try {
      var json = new JsonObject(text);
      var decoder = Base64.getUrlDecoder();
      return new KeyPair(
          P256.publicKey(decoder.decode(json.getString("publicKey"))),
          P256.privateKey(decoder.decode(json.getString("privateKey"))));
    } catch (RuntimeException e) {
      // The cause may hold what stands in the file.
      throw new IllegalArgumentException("the file with the keys for web push is damaged");
    }
  }

  static String text(KeyPair keys) {
    var encoder = Base64.getUrlEncoder().withoutPadding();
    return JsonObject.of(
            "publicKey",
            encoder.encodeToString(P256.point((ECPublicKey) keys.getPublic())),
            "privateKey",
            encoder.encodeToString(P256.scalar((ECPrivateKey) keys.getPrivate())))
        .encodePrettily();
  }

  private static void create(Path file, String text) throws IOException {
    var draft = Files.createTempFile(
        file.toAbsolutePath().getParent(),
        ".web-push",
        ".json",
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(draft, text);
    try {
      Files.createLink(file, draft);
    } catch (FileAlreadyExistsException second) {
      return;
    } finally {
      Files.delete(draft);
    }
  }
}
