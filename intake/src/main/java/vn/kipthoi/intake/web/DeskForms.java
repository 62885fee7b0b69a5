package vn.kipthoi.intake.web;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import vn.kipthoi.intake.draft.CallDraft;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.sql.Outage;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.platform.web.Messages;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.platform.web.Problem;

/** The form of the desk: empty, as a draft has it, or once more as it was sent. */
final class DeskForms {

  private static final Messages<DeskWords> WORDS = Messages.load(DeskWords.class);
  private static final Pattern REVISION = Pattern.compile("\\d{1,15}");
  private static final int BESIDE = 12;

  private final DeskRoom room;
  private final DeskLooking looking;

  DeskForms(DeskRoom room, DeskLooking looking) {
    this.room = room;
    this.looking = looking;
  }

  Future<DeskView> empty(RoutingContext ctx) {
    return of(ctx, Typed.nothing());
  }

  /** Not found when it is not there, not the asker's, or has ended. */
  Future<DeskView> ofDraft(RoutingContext ctx, Optional<UUID> asked) {
    return draft(ctx, asked)
        .map(found -> found.orElseThrow(Problem::notFound))
        .compose(draft -> of(ctx, DraftFields.typed(draft))
            .map(view -> view.ofDraft(draft.revision(), draft.startedAt()))
            .compose(view -> looking.whole(ctx, view)));
  }

  /** As it was sent, looked up, and with the revision of its draft that the server has. */
  Future<DeskView> again(RoutingContext ctx, Typed typed) {
    return Future.all(of(ctx, typed), kept(ctx, typed))
        .map(both -> both.<Optional<CallDraft>>resultAt(1)
            .map(draft -> both.<DeskView>resultAt(0).ofDraft(draft.revision(), draft.startedAt()))
            .orElseGet(() -> both.resultAt(0)))
        .compose(view -> looking.whole(ctx, view));
  }

  /** As it was sent, without asking anybody anything. */
  static DeskView asSent(RoutingContext ctx, Typed typed) {
    var view = view(ctx, typed, DeskBeside.NOTHING);
    return view.ofDraft(revision(ctx), view.startedAt());
  }

  /** Of the draft, as the page showed it. */
  static long revision(RoutingContext ctx) {
    var sent = Asked.form(ctx, "revision");
    return REVISION.matcher(sent).matches() ? Long.parseLong(sent) : 0;
  }

  static DeskView view(RoutingContext ctx, Typed typed, DeskBeside beside) {
    var page = Page.of(ctx);
    return DeskView.of(page, WORDS.in(page.language()), typed, beside);
  }

  static Optional<UUID> uuid(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Future<DeskView> of(RoutingContext ctx, Typed typed) {
    return room.shelf().of(ctx, looking.talk(ctx), BESIDE).map(beside -> view(ctx, typed, beside));
  }

  private Future<Optional<CallDraft>> kept(RoutingContext ctx, Typed typed) {
    return draft(ctx, uuid(typed.at(Typed.KEY)))
        .recover(failure -> Outage.is(failure)
            ? Future.succeededFuture(Optional.empty())
            : Future.failedFuture(failure));
  }

  private Future<Optional<CallDraft>> draft(RoutingContext ctx, Optional<UUID> id) {
    return id.map(known -> room.drafts().find(Viewer.of(ctx).accountId(), known))
        .orElseGet(() -> Future.succeededFuture(Optional.empty()));
  }
}
