package vn.kipthoi.intake.web;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kipthoi.intake.FollowedCases;
import vn.kipthoi.intake.FollowedCases.Followed;
import vn.kipthoi.intake.desk.ReportFile;
import vn.kipthoi.intake.draft.CallDraft;
import vn.kipthoi.intake.draft.LeftDraft;
import vn.kipthoi.intake.draft.desk.CallDrafts;
import vn.kipthoi.intake.store.Entry;
import vn.kipthoi.platform.privacy.Purpose;
import vn.kipthoi.platform.signin.AccountNames;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.platform.web.Page;

/** Gathers what stands beside the form: drafts, alarms, and what became of the operator's reports. */
public final class DeskShelf {

  private static final Logger LOG = LoggerFactory.getLogger(DeskShelf.class);
  private static final int ABOUT = 60;

  private final Database database;
  private final ReportFile file;
  private final CallDrafts drafts;
  private final FollowedCases followed;
  private final AccountNames names = new AccountNames();

  public DeskShelf(Database database, ReportFile file, CallDrafts drafts, FollowedCases followed) {
    this.database = database;
    this.file = file;
    this.drafts = drafts;
    this.followed = followed;
  }

  /** A call must be taken also when nothing of this can be read: then the shelf is empty. */
  Future<DeskBeside> of(RoutingContext ctx, DeskTalk talk, int atMost) {
    var viewer = Viewer.of(ctx);
    return Future.all(mine(ctx, viewer, talk, atMost), begun(viewer), left(viewer))
        .map(all -> new DeskBeside(all.resultAt(0), all.resultAt(1), all.resultAt(2)))
        .recover(failure -> {
          LOG.atWarn()
              .addKeyValue("failure", failure.getClass().getName())
              .log("what stands beside the desk could not be read");
          return Future.succeededFuture(DeskBeside.NOTHING);
        });
  }

  private Future<List<MineRow>> mine(RoutingContext ctx, Viewer viewer, DeskTalk talk, int atMost) {
    return file.enteredBy(viewer.accountId(), atMost)
        .compose(entries -> followed
            .of(viewer, entries.stream().map(Entry::id).toList(), Page.of(ctx).language())
            .map(known -> rows(entries, known, talk)));
  }

  private static List<MineRow> rows(List<Entry> entries, Map<UUID, Followed> known, DeskTalk talk) {
    return entries.stream()
        .map(entry -> talk.row(entry, Optional.ofNullable(known.get(entry.id()))))
        .toList();
  }

  private Future<List<DraftLine>> begun(Viewer viewer) {
    return drafts
        .of(viewer.accountId())
        .map(some -> some.stream().map(draft -> line(draft, viewer)).toList());
  }

  private Future<List<DraftLine>> left(Viewer viewer) {
    return drafts
        .left()
        .compose(some -> names
            .of(database.client(), some.stream().map(LeftDraft::owner).toList())
            .map(known -> some.stream().map(draft -> line(draft, viewer, known)).toList()));
  }

  private static DraftLine line(CallDraft draft, Viewer viewer) {
    return new DraftLine(
        draft.id(), draft.savedAt(), draft.danger(), true, about(draft), viewer.displayName());
  }

  private static DraftLine line(LeftDraft draft, Viewer viewer, Map<UUID, String> names) {
    return new DraftLine(
        draft.id(),
        draft.untouchedSince(),
        true,
        draft.owner().equals(viewer.accountId()),
        "",
        names.getOrDefault(draft.owner(), ""));
  }

  /** What its owner will know it by. */
  private static String about(CallDraft draft) {
    var written = draft.written().revealFor(Purpose.SHOWING_TO_ITS_GIVER);
    var about = Stream.of(Typed.PLACE, Typed.CONCERN)
        .map(written::at)
        .filter(text -> !text.isBlank())
        .findFirst()
        .orElse("")
        .strip();
    return about.codePointCount(0, about.length()) > ABOUT
        ? about.substring(0, about.offsetByCodePoints(0, ABOUT)).strip() + "…"
        : about;
  }
}
