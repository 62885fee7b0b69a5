package vn.kipthoi.platform.privacy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.HmacPrfParameters;
import com.google.crypto.tink.prf.PrfSet;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.EnumMap;

/**
 * The key file: a JSON object with one Tink keyset for each ring and one for recognition, readable
 * by its owner alone. Without it nothing that was sealed opens again, so it belongs into the
 * backup of keys, and never into the backup of the database.
 */
public final class KeyFile {

  private static final String RECOGNITION = "recognition";

  private KeyFile() {}

  /** Reads the key file, or makes one at first start. Nodes that start together agree on one. */
  public static KeyRing openOrCreate(Path file) throws IOException {
    if (!Files.exists(file)) {
      create(file, fresh());
    }
    return parse(Files.readString(file));
  }

  /** A new set of keys, as the text of a key file. */
  public static String fresh() {
    try {
      var json = new JsonObject();
      for (var ring : Ring.values()) {
        json.put(ring.word(), keyset(PredefinedAeadParameters.AES256_GCM, Primitives.known()));
      }
      return json.put(RECOGNITION, keyset(recognition(), Primitives.known())).encodePrettily();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java runtime cannot make the keys", e);
    }
  }

  /** Reads the text of a key file. */
  public static KeyRing parse(String text) {
    try {
      var json = new JsonObject(text);
      var guards = new EnumMap<Ring, Aead>(Ring.class);
      for (var ring : Ring.values()) {
        guards.put(ring, primitive(json, ring.word(), Primitives.known(), Aead.class));
      }
      var recognition = primitive(json, RECOGNITION, Primitives.known(), PrfSet.class);
      return new KeyRing(guards, recognition);
    } catch (GeneralSecurityException | RuntimeException e) {
      throw new IllegalArgumentException("the key file is not one of ours, or is damaged", e);
    }
  }

  private static void create(Path file, String text) throws IOException {
    var draft = Files.createTempFile(
        file.toAbsolutePath().getParent(),
        ".keys",
        ".json",
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(draft, text);
    try {
      // A hard link fails when the name is taken: whoever comes second uses the first one's keys.
      Files.createLink(file, draft);
    } catch (FileAlreadyExistsException second) {
      return;
    } finally {
      Files.delete(draft);
    }
  }

  private static HmacPrfParameters recognition() throws GeneralSecurityException {
    return HmacPrfParameters.builder()
        .setKeySizeBytes(32)
        .setHashType(HmacPrfParameters.HashType.SHA256)
        .build();
  }

  private static JsonObject keyset(Parameters parameters, Configuration kind)
      throws GeneralSecurityException {
    var handle = KeysetHandle.generateNew(parameters, kind);
    return new JsonObject(
        TinkJsonProtoKeysetFormat.serializeKeyset(handle, kind, InsecureSecretKeyAccess.get()));
  }

  private static <P> P primitive(
      JsonObject json, String name, Configuration kind, Class<P> primitive)
      throws GeneralSecurityException {
    return TinkJsonProtoKeysetFormat.parseKeyset(
            json.getJsonObject(name).encode(), kind, InsecureSecretKeyAccess.get())
        .getPrimitive(kind, primitive);
  }
}
