package vn.kipthoi.intake.draft.desk;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.intake.DeskDrafts;
import vn.kipthoi.intake.draft.CallDraft;
import vn.kipthoi.intake.draft.End;
import vn.kipthoi.intake.draft.LeftDraft;
import vn.kipthoi.intake.draft.Saving;
import vn.kipthoi.intake.draft.Written;
import vn.kipthoi.intake.draft.store.CallDraftStore;
import vn.kipthoi.intake.draft.store.CallDraftStore.Head;
import vn.kipthoi.intake.draft.store.DraftRow;
import vn.kipthoi.intake.draft.store.SealedDraft;
import vn.kipthoi.platform.journal.Journal;
import vn.kipthoi.platform.journal.JournalLine;
import vn.kipthoi.platform.privacy.DataKey;
import vn.kipthoi.platform.privacy.DataKeys;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.privacy.Purpose;
import vn.kipthoi.platform.privacy.Ring;
import vn.kipthoi.platform.sql.Database;

/**
 * Keeps what operators are typing. The beginning and the end of a draft stand in the journal, and who
 * took one over; the keystrokes between do not, they would drown it.
 */
public final class CallDrafts implements DeskDrafts {

  private static final int AT_MOST = 50;

  private final Database database;
  private final InstantSource clock;
  private final DataKeys keys;
  private final Journal journal;
  private final CallDraftStore store = new CallDraftStore();

  public CallDrafts(Database database, InstantSource clock, DataKeys keys, Journal journal) {
    this.database = database;
    this.clock = clock;
    this.keys = keys;
    this.journal = journal;
  }

  /** Keeps a revision, unless a higher one stands; sent again, it changes nothing. */
  public Future<Saving> save(UUID owner, UUID id, long revision, Personal<Written> draft) {
    var now = clock.instant();
    return database.inTransaction(transaction -> store
        .head(transaction, id)
        .compose(head -> mayKeep(head, owner, revision)
            ? both(transaction, id, head.isEmpty())
                .map(both -> SealedDraft.of(id, revision, draft, both.content(), both.identity()))
                .compose(row -> keep(transaction, owner, row, head.isEmpty(), now))
            : Future.succeededFuture(instead(head, owner))));
  }

  private Future<Saving> keep(
      SqlConnection transaction, UUID owner, SealedDraft row, boolean first, Instant now) {
    return store.keep(transaction, owner, row, now).compose(kept -> {
      if (!kept) {
        return store.head(transaction, row.id()).map(stands -> instead(stands, owner));
      }
      var saved = new Saving.Saved(row.revision(), now, row.danger());
      return first
          ? note(transaction, owner, row.id(), "draft-begun", now).map(saved)
          : Future.succeededFuture(saved);
    });
  }

  /** What the owner has begun and not ended, the latest first. */
  public Future<List<CallDraft>> of(UUID owner) {
    return store
        .ofOwner(database.client(), owner, AT_MOST)
        .compose(rows -> Future.all(rows.stream().map(this::open).toList()))
        .map(drafts -> drafts.list());
  }

  /** One of the owner's; empty when it is not there, not theirs, or has ended. */
  public Future<Optional<CallDraft>> find(UUID owner, UUID id) {
    return store
        .find(database.client(), owner, id)
        .compose(found -> found
            .map(row -> open(row).map(Optional::of))
            .orElseGet(() -> Future.succeededFuture(Optional.empty())));
  }

  /** Drafts that name danger and that nobody has touched for {@link LeftDraft#LEFT_AFTER}. */
  public Future<List<LeftDraft>> left() {
    return store.left(database.client(), leftSince(), AT_MOST);
  }

  @Override
  public Future<Now> now() {
    return Future.all(store.open(database.client()), left())
        .map(both -> new Now(
            both.resultAt(0),
            both.<List<LeftDraft>>resultAt(1).stream()
                .map(draft -> new Left(draft.id(), draft.owner(), draft.untouchedSince()))
                .toList()));
  }

  /** Ends one and forgets its words; ending it twice changes nothing. */
  public Future<Boolean> end(UUID owner, UUID id, End how) {
    var now = clock.instant();
    var action = how == End.SENT ? "draft-sent" : "draft-set-aside";
    return database.inTransaction(transaction -> store
        .end(transaction, owner, id, how)
        .compose(ended -> ended
            ? note(transaction, owner, id, action, now).map(true)
            : Future.succeededFuture(false)));
  }

  /** Takes over a draft that was left, with its words. It answers whether the asker has it now. */
  public Future<Boolean> takeOver(UUID asker, UUID id) {
    var now = clock.instant();
    return database.inTransaction(transaction -> store
        .head(transaction, id)
        .compose(head -> store
            .hand(transaction, id, asker, leftSince(), now)
            .compose(handed -> handed
                ? noteTakenOver(transaction, asker, head, id, now).map(true)
                : Future.succeededFuture(head.filter(Head::open)
                    .filter(one -> one.owner().equals(asker))
                    .isPresent()))));
  }

  private Instant leftSince() {
    return clock.instant().minus(LeftDraft.LEFT_AFTER);
  }

  private static boolean mayKeep(Optional<Head> head, UUID owner, long revision) {
    return head.map(one -> one.open() && one.owner().equals(owner) && one.revision() < revision)
        .orElse(true);
  }

  private static Saving instead(Optional<Head> head, UUID owner) {
    return head.filter(one -> one.owner().equals(owner))
        .<Saving>map(one ->
            one.open() ? new Saving.Older(one.revision(), one.savedAt()) : new Saving.Ended())
        .orElseGet(Saving.NotTheirs::new);
  }

  /** The keys of one draft on the two rings. */
  private record Both(DataKey content, DataKey identity) {}

  private Future<Both> both(SqlClient client, UUID id, boolean first) {
    return first
        ? Future.all(keys.obtain(client, id, Ring.CONTENT), keys.obtain(client, id, Ring.IDENTITY))
            .map(two -> new Both(two.resultAt(0), two.resultAt(1)))
        : Future.all(keys.find(client, id, Ring.CONTENT), keys.find(client, id, Ring.IDENTITY))
            .map(two -> new Both(two.resultAt(0), two.resultAt(1)));
  }

  private Future<CallDraft> open(DraftRow row) {
    return both(database.client(), row.id(), false)
        .map(both -> row.open(
            both.content(), Optional.of(both.identity()).filter(key -> row.namesReporter())));
  }

  private Future<Void> note(
      SqlConnection transaction, UUID account, UUID id, String action, Instant now) {
    return journal.write(
        transaction, new JournalLine(now, account.toString(), action, id, new JsonObject()));
  }

  private Future<Void> noteTakenOver(
      SqlConnection transaction, UUID account, Optional<Head> from, UUID id, Instant now) {
    var detail = new JsonObject();
    from.ifPresent(head -> detail.put("from", head.owner().toString()));
    var line = new JournalLine(now, account.toString(), "draft-taken-over", id, detail);
    return journal.write(transaction, line.openingFor(Purpose.SHOWING_TO_THE_CASE_TEAM));
  }
}
