package vn.kipthoi.routing.file.desk;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.routing.file.store.CaseKeys;
import vn.kipthoi.routing.file.store.NoteStore;
import vn.kipthoi.routing.file.store.NoteStore.Note;
import vn.kipthoi.routing.file.store.NoteStore.Wrote;
import vn.kipthoi.routing.store.ViewStore.SeenCase;

/** Where notes are written and read. Nobody edits one: a correction names what it corrects. */
public final class NoteDesk {

  private final Archive archive;
  private final NoteStore notes;

  public NoteDesk(Archive archive, CaseKeys keys) {
    this.archive = archive;
    this.notes = new NoteStore(keys);
  }

  /** @param id of the note; the same sending has the same */
  public Future<Wrote> write(
      Viewer viewer, SeenCase seen, UUID id, Personal<String> text, Optional<UUID> corrects) {
    var note = new Note(id, seen.id(), text, corrects, Optional.empty(), archive.by(viewer));
    var detail = new JsonObject().put("note", id.toString());
    corrects.ifPresent(corrected -> detail.put("corrects", corrected.toString()));
    var action = corrects.isPresent() ? "note-corrected" : "note-written";
    return archive
        .database()
        .inTransaction(transaction -> notes
            .write(transaction, note)
            .compose(wrote -> wrote == Wrote.NEW
                ? archive.tell(transaction, viewer, seen.id(), action, detail).map(wrote)
                : Future.succeededFuture(wrote)));
  }

  /** The notes of a case, the latest first; that they were read stands in the journal. */
  public Future<List<Note>> read(Viewer viewer, SeenCase seen) {
    return archive
        .database()
        .inTransaction(transaction -> archive
            .noteReading(transaction, viewer, seen.id(), "notes-read")
            .compose(noted -> notes.of(transaction, seen.id())));
  }
}
