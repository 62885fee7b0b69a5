package vn.kipthoi.launcher;

import io.vertx.core.Future;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.kipthoi.launcher.store.KeyStore;
import vn.kipthoi.platform.privacy.DataKeys;
import vn.kipthoi.platform.privacy.KeyFile;
import vn.kipthoi.platform.privacy.KeyRing;
import vn.kipthoi.platform.privacy.Vault;
import vn.kipthoi.platform.sql.Database;

/**
 * Finds the sealing keys of a node, and makes sure that they are those of its database.
 *
 * <p>They come from the file that the settings name, else from {@code keys.json} in the home. The
 * nodes of a demonstration share them through the database instead.
 */
final class KeyCustody {

  private static final String FILE = "keys.json";

  private final NodeSettings settings;
  private final Database database;
  private final KeyStore store = new KeyStore();

  KeyCustody(NodeSettings settings, Database database) {
    this.settings = settings;
    this.database = database;
  }

  /**
   * Blocks until the keys are there.
   *
   * @throws StartFailure when the key file cannot be read, or belongs to another database
   */
  DataKeys keys() {
    var vault = new Vault(ring());
    var ours = vault.fingerprintText("key-file", "kipthoi", 16);
    var theirs = Blocking.on(store.fingerprint(database.client(), ours));
    if (!ours.equals(theirs)) {
      throw new StartFailure(
          "The sealing keys of this node are not those of its database: what it sealed, the other nodes could not open. Set KIPTHOI_KEY_FILE to the key file that the database was first used with.");
    }
    return new DataKeys(vault);
  }

  private KeyRing ring() {
    if (settings.keyFile().isEmpty() && settings.demonstration()) {
      return KeyFile.parse(Blocking.on(shared()));
    }
    return fromFile(file(settings));
  }

  /** Where the keys lie, unless they are those of a demonstration. */
  static Path file(NodeSettings settings) {
    return settings.keyFile().orElse(settings.home().resolve(FILE));
  }

  private Future<String> shared() {
    return store.demonstrationKeys(database.client(), KeyFile.fresh());
  }

  private static KeyRing fromFile(Path file) {
    try {
      var unused = Files.createDirectories(file.toAbsolutePath().getParent());
      return KeyFile.openOrCreate(file);
    } catch (IOException | IllegalArgumentException e) {
      throw new StartFailure("The key file %s cannot be used: %s".formatted(file, e.getMessage()));
    }
  }
}
