package vn.kipthoi.intake.web;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kipthoi.intake.Receipt;
import vn.kipthoi.intake.desk.Sending;
import vn.kipthoi.intake.desk.Taking;
import vn.kipthoi.intake.draft.End;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.Messages;
import vn.kipthoi.platform.web.Page;

/** Takes a report from the form of the desk: one form is one report, however often it is sent. */
final class DeskTaking {

  private static final Logger LOG = LoggerFactory.getLogger(DeskTaking.class);
  private static final Messages<FormWords> FORM_WORDS = Messages.load(FormWords.class);
  private static final int ACCEPTED = 202;
  private static final int CONFLICT = 409;
  private static final int UNPROCESSABLE = 422;
  private static final int UNAVAILABLE = 503;

  private final DeskRoom room;
  private final DeskLooking looking;
  private final DeskForms forms;

  DeskTaking(DeskRoom room, DeskLooking looking, DeskForms forms) {
    this.room = room;
    this.looking = looking;
    this.forms = forms;
  }

  Future<Answer> take(RoutingContext ctx, Typed typed) {
    var checked = looking.checked(ctx, typed);
    var words = FORM_WORDS.in(Page.of(ctx).language());
    return room.officials()
        .check(checked.draft(), checked.errors(), words)
        .compose(all -> take(ctx, typed, checked))
        .recover(failure -> notTaken(ctx, typed, failure));
  }

  private Future<Answer> take(RoutingContext ctx, Typed typed, Checked checked) {
    if (!checked.errors().isEmpty()) {
      return forms
          .again(ctx, typed)
          .map(view -> DeskSheet.show(view.with(checked.errors()), UNPROCESSABLE));
    }
    return room.hints()
        .judgements(Viewer.of(ctx), typed)
        .compose(said -> room.reception().take(checked.draft(), sending(ctx, typed), said))
        .compose(taking -> taken(ctx, typed, checked, taking));
  }

  private Future<Answer> taken(RoutingContext ctx, Typed typed, Checked checked, Taking taking) {
    return switch (taking) {
      case Taking.Taken taken ->
        endDraft(ctx, typed)
            .compose(ended -> forms.empty(ctx))
            .map(view -> DeskSheet.show(
                view.after(
                    panel(ctx, checked, Optional.of(taken.number().text()), taken.receipt())),
                200));
      case Taking.Kept kept ->
        Future.succeededFuture(DeskSheet.show(
            DeskForms.view(ctx, Typed.nothing(), DeskBeside.NOTHING)
                .after(panel(ctx, checked, Optional.empty(), kept.receipt())),
            ACCEPTED));
      case Taking.KeyUsedOtherwise(var first) -> before(ctx, typed, first);
    };
  }

  private Future<Answer> before(RoutingContext ctx, Typed typed, Receipt first) {
    var said = new DeskOutcome.TakenBefore(first.inFours(), typed.at(Typed.CONCERN));
    return forms.again(ctx, typed).map(view -> DeskSheet.show(view.after(said), CONFLICT));
  }

  /** The report is safe by now: a draft that cannot be ended is listed still, and can be set aside. */
  private Future<Boolean> endDraft(RoutingContext ctx, Typed typed) {
    return DeskForms.uuid(typed.at(Typed.KEY))
        .map(id -> room.drafts().end(Viewer.of(ctx).accountId(), id, End.SENT))
        .orElseGet(() -> Future.succeededFuture(false))
        .recover(failure -> {
          warn("the draft of a report that was taken could not be ended", failure);
          return Future.succeededFuture(false);
        });
  }

  private DeskOutcome panel(
      RoutingContext ctx, Checked checked, Optional<String> number, Receipt receipt) {
    var preview = looking.talk(ctx).preview(room.reception().preview(checked.draft()));
    return new DeskOutcome.Taken(new TakenPanel(number, receipt.inFours(), preview));
  }

  private static Future<Answer> notTaken(RoutingContext ctx, Typed typed, Throwable failure) {
    warn("a report from the desk could not be taken", failure);
    var view = DeskForms.asSent(ctx, typed).after(new DeskOutcome.NotTaken());
    return Future.succeededFuture(DeskSheet.show(view, UNAVAILABLE));
  }

  /** A form without a key is known again by its words alone. */
  private static Sending sending(RoutingContext ctx, Typed typed) {
    var body = typed.json();
    var key = typed.at(Typed.KEY);
    return Sending.of(
        Optional.of(Viewer.of(ctx).accountId()),
        Optional.of(key.isEmpty() ? "desk||" + body.encode() : "desk|" + key),
        body);
  }

  /** The failure's class alone: its message may quote what was being stored. */
  private static void warn(String what, Throwable failure) {
    LOG.atError().addKeyValue("failure", failure.getClass().getName()).log(what);
  }
}
