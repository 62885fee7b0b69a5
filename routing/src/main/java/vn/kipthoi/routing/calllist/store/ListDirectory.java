package vn.kipthoi.routing.calllist.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.privacy.Purpose;
import vn.kipthoi.platform.privacy.Ring;
import vn.kipthoi.platform.privacy.Vault;
import vn.kipthoi.routing.calllist.CallList;

/**
 * The lists on this node's disk: one file for each province, sealed under a key of its own on the ring
 * of the staff, which is wrapped in the file itself. So it opens with the key file alone, while the
 * database, which keeps all other data keys, is away. Every method blocks.
 */
public final class ListDirectory {

  private static final String OWNER_ONLY = "rwx------";
  private static final String FIELD = "call-list";

  private final Path directory;
  private final Vault vault;

  public ListDirectory(Path directory, Vault vault) {
    this.directory = directory;
    this.vault = vault;
  }

  /** Replaces the list of its province. */
  public void keep(CallList list) throws IOException {
    var ready = Files.createDirectories(
        directory,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY)));
    var subject = UUID.randomUUID();
    var made = vault.newKey(subject, Ring.STAFF);
    var file = new JsonObject()
        .put("subject", subject.toString())
        .put("key", made.wrapped())
        .put("list", made.key().seal(FIELD, ListJson.of(list)));
    var beside = ready.resolve(list.province().text() + ".writing");
    var written =
        Files.write(beside, file.encode().getBytes(UTF_8), CREATE, TRUNCATE_EXISTING, WRITE);
    var unused = Files.move(written, file(list.province()), ATOMIC_MOVE);
  }

  /** The list of a province; empty when none was made here yet. */
  public Optional<CallList> find(UnitCode province) throws IOException {
    var file = file(province);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    var json = new JsonObject(Files.readString(file));
    var subject = UUID.fromString(json.getString("subject"));
    var opened = vault
        .unwrap(subject, Ring.STAFF, json.getBinary("key"))
        .open(FIELD, json.getBinary("list"));
    return Optional.of(ListJson.read(opened.revealFor(Purpose.CONTACTING)));
  }

  private Path file(UnitCode province) {
    return directory.resolve(province.text() + ".list");
  }
}
