package vn.kipthoi.intake.web;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.intake.Channel;
import vn.kipthoi.intake.Coded;
import vn.kipthoi.intake.ContactKind;
import vn.kipthoi.intake.Receipt;
import vn.kipthoi.intake.draft.End;
import vn.kipthoi.intake.draft.NamedDanger;
import vn.kipthoi.intake.draft.Saving;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.platform.web.Messages;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.platform.web.Problem;

/** What ends a call other than a report: a draft to go on with, a count, or more to one that was sent. */
final class DeskClosing {

  private static final Messages<FormWords> FORM_WORDS = Messages.load(FormWords.class);
  private static final String MORE = "more";

  private final DeskRoom room;

  DeskClosing(DeskRoom room) {
    this.room = room;
  }

  /**
   * Counts the call and sets its draft aside. A form that names danger is not closed this way: a key
   * that was hit by mistake must not lose a child.
   */
  Future<DeskOutcome> close(RoutingContext ctx, Typed typed, String word) {
    var words = words(ctx);
    var kind = Coded.of(ContactKind.class, word).orElseThrow(Problem::badRequest);
    if (NamedDanger.in(DraftFields.written(typed))) {
      return Future.succeededFuture(new DeskOutcome.Refused(words.closeNamesDanger()));
    }
    var account = Viewer.of(ctx).accountId();
    var channel = Coded.of(Channel.class, typed.at(Typed.CHANNEL)).orElse(Channel.PHONE);
    return room.contacts()
        .log(kind, channel, account, "desk|" + typed.at(Typed.KEY))
        .compose(logged -> room.drafts().end(account, id(typed), End.SET_ASIDE))
        .map(ended -> new DeskOutcome.Said(words.closed()));
  }

  /** Keeps the form as a draft and leaves the desk free for the next call. */
  Future<DeskOutcome> keep(RoutingContext ctx, Typed typed) {
    var words = words(ctx);
    return room.drafts()
        .save(
            Viewer.of(ctx).accountId(),
            id(typed),
            DeskForms.revision(ctx) + 1,
            Personal.of(DraftFields.written(typed)))
        .map(saving -> switch (saving) {
          case Saving.Saved saved -> new DeskOutcome.Said(words.keptAsDraft());
          case Saving.Older older -> new DeskOutcome.Refused(words.newerElsewhere());
          case Saving.Ended() -> new DeskOutcome.Refused(words.ended());
          case Saving.NotTheirs() -> throw Problem.notFound();
        });
  }

  /** Adds what the caller went on to say; triage is run again, the team is moving already. */
  Future<DeskOutcome> add(RoutingContext ctx) {
    var language = Page.of(ctx).language();
    var form = new TalkForm(
        new JsonObject()
            .put("text", Asked.form(ctx, MORE))
            .put("dangerNow", Asked.form(ctx, "moreDanger")),
        FORM_WORDS.in(language),
        TalkRoutes.WORDS.in(language));
    var addition = form.addition(Optional.of(Viewer.of(ctx).accountId()));
    if (!form.errors().isEmpty()) {
      return Future.succeededFuture(
          new DeskOutcome.Refused(form.errors().all().getFirst().message()));
    }
    var receipt = Receipt.parse(Asked.form(ctx, "receipt")).orElseThrow(Problem::badRequest);
    return room.file()
        .withReceipt(receipt)
        .map(found -> found.orElseThrow(Problem::notFound))
        .compose(report -> room.back().add(report, addition, Asked.form(ctx, "moreKey")))
        .map(at -> new DeskOutcome.Said(words(ctx).added()));
  }

  private static UUID id(Typed typed) {
    return DeskForms.uuid(typed.at(Typed.KEY)).orElseThrow(Problem::badRequest);
  }

  private static DraftWords words(RoutingContext ctx) {
    return DraftRoutes.WORDS.in(Page.of(ctx).language());
  }
}
