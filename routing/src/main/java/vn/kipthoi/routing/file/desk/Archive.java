package vn.kipthoi.routing.file.desk;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlConnection;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.platform.journal.Journal;
import vn.kipthoi.platform.journal.JournalLine;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.privacy.Purpose;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.routing.CaseId;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.Scope;
import vn.kipthoi.routing.desk.Happening;
import vn.kipthoi.routing.file.store.Written;
import vn.kipthoi.routing.store.TimelineStore;
import vn.kipthoi.routing.store.ViewStore;
import vn.kipthoi.routing.store.ViewStore.SeenCase;

/** What every desk of the file works with: whose case it is, the journal, and the case's timeline. */
public record Archive(
    Database database,
    InstantSource clock,
    ViewStore views,
    TimelineStore timeline,
    Journal journal) {

  public Archive(Database database, InstantSource clock, Journal journal) {
    this(database, clock, new ViewStore(), new TimelineStore(), journal);
  }

  /** The case of this number, if the viewer may see it; what they may not see does not exist. */
  public Future<Optional<SeenCase>> find(Viewer viewer, String typedNumber) {
    return CaseNumber.parse(typedNumber)
        .map(number -> views.find(database.client(), Scope.of(viewer), number))
        .orElse(Future.succeededFuture(Optional.empty()));
  }

  Written by(Viewer viewer) {
    return new Written(viewer.accountId(), Personal.of(viewer.displayName()), clock.instant());
  }

  /** Notes in the journal what was done to a case or read of it, by its word; ids and codes only. */
  Future<Void> note(
      SqlConnection transaction, Viewer viewer, CaseId of, String action, JsonObject detail) {
    return journal.write(
        transaction,
        new JournalLine(
            clock.instant(),
            viewer.accountId().toString(),
            action,
            of.value(),
            detail.put("role", viewer.role().word())));
  }

  /** Notes that somebody read what is sealed, and what for, before they see it. */
  Future<Void> noteReading(SqlConnection transaction, Viewer viewer, CaseId of, String action) {
    var detail = new JsonObject().put("purpose", Purpose.SHOWING_TO_THE_CASE_TEAM.name());
    return note(transaction, viewer, of, action, detail);
  }

  /** Notes it, and tells it on the case's timeline too. */
  Future<Void> tell(
      SqlConnection transaction, Viewer viewer, CaseId of, String action, JsonObject detail) {
    var told = detail.copy();
    viewer.personId().map(UUID::toString).ifPresent(person -> told.put("person", person));
    var happening = new Happening(clock.instant(), new Happening.OfSubject(action), told);
    return note(transaction, viewer, of, action, detail)
        .compose(noted -> timeline.add(transaction, of, List.of(happening)));
  }
}
