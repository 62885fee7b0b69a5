package vn.kipthoi.routing.file.desk;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.routing.file.PersonRole;
import vn.kipthoi.routing.file.store.CaseKeys;
import vn.kipthoi.routing.file.store.CasePerson;
import vn.kipthoi.routing.file.store.CasePerson.Particulars;
import vn.kipthoi.routing.file.store.CasePerson.Tie;
import vn.kipthoi.routing.file.store.PersonStore;
import vn.kipthoi.routing.store.ViewStore.SeenCase;

/** Who belongs to a case, and what they are to each other. */
public final class PeopleDesk {

  private final Archive archive;
  private final PersonStore people;

  public PeopleDesk(Archive archive, CaseKeys keys) {
    this.archive = archive;
    this.people = new PersonStore(keys);
  }

  public Future<List<CasePerson>> read(Viewer viewer, SeenCase seen) {
    return archive
        .database()
        .inTransaction(transaction -> archive
            .noteReading(transaction, viewer, seen.id(), "people-read")
            .compose(noted -> people.of(transaction, seen.id())));
  }

  /** @param id of the person; the same sending has the same */
  public Future<Void> add(
      Viewer viewer, SeenCase seen, UUID id, PersonRole role, Personal<Particulars> who) {
    var person = new CasePerson(id, seen.id(), role, 1, who, List.of(), archive.by(viewer));
    return archive
        .database()
        .inTransaction(transaction -> people
            .add(transaction, person)
            .compose(added -> added
                ? archive.tell(transaction, viewer, seen.id(), "person-added", detail(id, role))
                : Future.succeededFuture()));
  }

  /** False when somebody else saved since the version that was seen, or there is no such person. */
  public Future<Boolean> save(
      Viewer viewer,
      SeenCase seen,
      UUID id,
      long seenVersion,
      PersonRole role,
      Personal<Particulars> who) {
    var person =
        new CasePerson(id, seen.id(), role, seenVersion, who, List.of(), archive.by(viewer));
    return archive
        .database()
        .inTransaction(transaction -> people
            .save(transaction, person)
            .compose(saved -> saved
                ? archive
                    .tell(transaction, viewer, seen.id(), "person-changed", detail(id, role))
                    .map(true)
                : Future.succeededFuture(false)));
  }

  /** False when either is not of this case. */
  public Future<Boolean> relate(Viewer viewer, SeenCase seen, UUID person, Tie tie) {
    var detail = new JsonObject()
        .put("member", person.toString())
        .put("other", tie.other().toString())
        .put("kind", tie.kind().word());
    return archive
        .database()
        .inTransaction(transaction -> people
            .relate(transaction, seen.id(), person, tie, archive.by(viewer))
            .compose(related -> related
                ? archive
                    .note(transaction, viewer, seen.id(), "people-related", detail)
                    .map(true)
                : Future.succeededFuture(false)));
  }

  private static JsonObject detail(UUID person, PersonRole role) {
    return new JsonObject().put("member", person.toString()).put("as", role.word());
  }
}
