package vn.kipthoi.launcher.demonstration;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.kipthoi.platform.privacy.Secret;

/** {@code demo-accounts.json} in the home: how to sign in, readable by its owner alone. */
record AccountsFile(Path path) {

  static AccountsFile in(Path home) {
    return new AccountsFile(home.resolve("demo-accounts.json"));
  }

  /** The passwords by account, in the file's order, when the file is there. */
  Optional<Map<String, Secret>> read() {
    try {
      return Files.exists(path) ? Optional.of(parsed(Files.readString(path))) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void write(Map<String, Secret> passwords) {
    var json = new JsonObject();
    passwords.forEach((name, password) ->
        json.put(name, JsonObject.of("username", name, "password", password.reveal())));
    try {
      write(json.encodePrettily() + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whole or not at all: written beside, and renamed. */
  private void write(String text) throws IOException {
    var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    var home = Files.createDirectories(path.toAbsolutePath().getParent());
    var draft = Files.createTempFile(home, ".demo-accounts", ".json", owner);
    var written = Files.writeString(draft, text);
    var unused = Files.move(written, path, StandardCopyOption.ATOMIC_MOVE);
  }

  private static Map<String, Secret> parsed(String text) {
    var json = new JsonObject(text);
    var passwords = new LinkedHashMap<String, Secret>();
    json.forEach(entry -> passwords.put(
        entry.getKey(), new Secret(((JsonObject) entry.getValue()).getString("password"))));
    return passwords;
  }
}
