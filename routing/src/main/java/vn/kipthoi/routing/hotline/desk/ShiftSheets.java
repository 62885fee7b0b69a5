package vn.kipthoi.routing.hotline.desk;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlConnection;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import vn.kipthoi.intake.DeskDrafts;
import vn.kipthoi.intake.Shift;
import vn.kipthoi.intake.SpoolState;
import vn.kipthoi.platform.journal.Journal;
import vn.kipthoi.platform.journal.JournalLine;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.routing.Scope;
import vn.kipthoi.routing.desk.Deadline;
import vn.kipthoi.routing.hotline.ShiftSheet;
import vn.kipthoi.routing.hotline.ShiftSheet.Clock;
import vn.kipthoi.routing.hotline.ShiftSheet.Content;
import vn.kipthoi.routing.hotline.ShiftSheet.Draft;
import vn.kipthoi.routing.hotline.store.SheetStore;
import vn.kipthoi.routing.screening.store.ScreeningStore;
import vn.kipthoi.routing.store.ViewStore;
import vn.kipthoi.routing.store.ViewStore.SeenDeadline;

/** Makes the sheet by which one shift of the hotline hands over to the next, and takes both names. */
public final class ShiftSheets {

  private static final int CLOCKS = 60;
  private static final int ALL_CLOCKS = 10_000;
  private static final int LAST = 12;

  private final Database database;
  private final InstantSource clock;
  private final Journal journal;
  private final DeskDrafts drafts;
  private final Supplier<SpoolState> spool;
  private final SheetStore store = new SheetStore();
  private final ViewStore views = new ViewStore();
  private final ScreeningStore screening = new ScreeningStore();

  /** @param spool what this node keeps for a database that cannot be used */
  public ShiftSheets(
      Database database,
      InstantSource clock,
      Journal journal,
      DeskDrafts drafts,
      Supplier<SpoolState> spool) {
    this.database = database;
    this.clock = clock;
    this.journal = journal;
    this.drafts = drafts;
    this.spool = spool;
  }

  /** What came of wanting to sign. */
  public enum Signed {
    DONE,
    /** The other name on it is the asker's own. */
    SAME_PERSON,
    /** Whoever leaves has not signed yet. */
    NOT_LEFT_YET,
    /** Somebody has signed there before. */
    SIGNED_BEFORE,
    NOT_THERE
  }

  public Future<List<ShiftSheet>> last() {
    return store.last(database.client(), LAST);
  }

  public Future<Optional<ShiftSheet>> find(UUID id) {
    return store.find(database.client(), id);
  }

  /** Makes the next version for the shift of this moment, from what is open now. */
  public Future<ShiftSheet> make(Viewer viewer) {
    var now = clock.instant();
    return Future.all(
            views.deadlines(database.client(), Scope.of(viewer), ALL_CLOCKS),
            screening.waiting(database.client(), Scope.of(viewer), ALL_CLOCKS),
            drafts.now())
        .map(all -> content(all.resultAt(0), all.<List<?>>resultAt(1).size(), all.resultAt(2)))
        .compose(content -> database.inTransaction(transaction -> store
            .make(transaction, Shift.dayOf(now), Shift.of(now), content, viewer.accountId(), now)
            .compose(sheet ->
                note(transaction, viewer, sheet, "shift-sheet-made", now).map(sheet))));
  }

  /** Signs for the shift that leaves. */
  public Future<Signed> leave(Viewer viewer, UUID id) {
    var now = clock.instant();
    return database.inTransaction(transaction -> store
        .leave(transaction, id, viewer.accountId(), now)
        .compose(signed -> store
            .find(transaction, id)
            .compose(sheet -> signed
                ? note(transaction, viewer, sheet.orElseThrow(), "shift-left", now)
                    .map(Signed.DONE)
                : Future.succeededFuture(
                    sheet.isPresent() ? Signed.SIGNED_BEFORE : Signed.NOT_THERE))));
  }

  /** Signs for the shift that takes over: never the same person who left. */
  public Future<Signed> take(Viewer viewer, UUID id) {
    var now = clock.instant();
    return database.inTransaction(transaction -> store
        .take(transaction, id, viewer.accountId(), now)
        .compose(signed -> store
            .find(transaction, id)
            .compose(sheet -> signed
                ? note(transaction, viewer, sheet.orElseThrow(), "shift-taken-over", now)
                    .map(Signed.DONE)
                : Future.succeededFuture(whyNot(sheet, viewer)))));
  }

  private static Signed whyNot(Optional<ShiftSheet> found, Viewer viewer) {
    if (found.isEmpty()) {
      return Signed.NOT_THERE;
    }
    var sheet = found.get();
    if (sheet.left().isEmpty()) {
      return Signed.NOT_LEFT_YET;
    }
    return sheet.left().get().account().equals(viewer.accountId())
        ? Signed.SAME_PERSON
        : Signed.SIGNED_BEFORE;
  }

  private Content content(List<SeenDeadline> open, int unheard, DeskDrafts.Now typed) {
    return new Content(
        open.stream().limit(CLOCKS).map(ShiftSheets::clock).toList(),
        open.size(),
        unheard,
        typed.open(),
        typed.left().stream()
            .map(left -> new Draft(left.owner(), left.untouchedSince()))
            .toList(),
        spool.get().waiting());
  }

  private static Clock clock(SeenDeadline seen) {
    var deadline = seen.deadline();
    return new Clock(
        seen.number(),
        deadline.priority(),
        deadline.ref().clock(),
        deadline.unit(),
        deadline.dueAt(),
        deadline.ref().clock().equals(Deadline.ACKNOWLEDGE));
  }

  private Future<Void> note(
      SqlConnection transaction, Viewer viewer, ShiftSheet sheet, String action, Instant now) {
    var detail = new JsonObject()
        .put("day", sheet.day().toString())
        .put("shift", sheet.shift().name())
        .put("version", sheet.version());
    return journal.write(
        transaction,
        new JournalLine(now, viewer.accountId().toString(), action, sheet.id(), detail));
  }
}
