package vn.kipthoi.intake.web;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kipthoi.intake.desk.Whereabouts.Finding;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.sql.Outage;
import vn.kipthoi.platform.web.Messages;
import vn.kipthoi.platform.web.Page;

/** Looks up what the form says so far: the place, how urgent it is, who would be told, what is alike. */
final class DeskLooking {

  private static final Logger LOG = LoggerFactory.getLogger(DeskLooking.class);
  private static final Messages<DeskWords> WORDS = Messages.load(DeskWords.class);
  private static final Messages<OfficialWords> OFFICIAL_WORDS = Messages.load(OfficialWords.class);
  private static final Messages<FormWords> FORM_WORDS = Messages.load(FormWords.class);

  private final DeskRoom room;

  DeskLooking(DeskRoom room) {
    this.room = room;
  }

  /** For a whole page. */
  Future<DeskView> whole(RoutingContext ctx, DeskView view) {
    return looked(ctx, view, true);
  }

  /** For a page that shows hints already, which are left as they are while nothing that counts changes. */
  Future<DeskView> asTyped(RoutingContext ctx, DeskView view) {
    return looked(ctx, view, false);
  }

  Checked checked(RoutingContext ctx, Typed typed) {
    var words = FORM_WORDS.in(Page.of(ctx).language());
    var form = new ReportForm(room.whereabouts(), words, room.clock().instant());
    return new Checked(
        form.read(typed.json(), Optional.of(Viewer.of(ctx).accountId())), form.errors());
  }

  DeskTalk talk(RoutingContext ctx) {
    var language = Page.of(ctx).language();
    return new DeskTalk(WORDS.in(language), language, room.whereabouts());
  }

  /** A commune that was chosen, or was certain, for other words than stand there now. */
  static Typed withoutStaleUnit(Typed typed) {
    return typed.at(Typed.UNIT_FOR).equals(typed.at(Typed.PLACE))
        ? typed
        : typed.with(Typed.UNIT, "");
  }

  /** A hint or a roster that cannot be had holds nobody up; who may be named must be known. */
  private Future<DeskView> looked(RoutingContext ctx, DeskView view, boolean again) {
    var draft = checked(ctx, view.typed()).draft();
    var preview = room.reception().preview(draft);
    var talk = talk(ctx);
    var found = found(ctx, view.typed());
    var officials = inOutage(room.officials()
        .panel(preview.locality(), OFFICIAL_WORDS.in(Page.of(ctx).language()), talk)
        .map(Optional::of));
    var hints = orNothing(
        room.hints().panel(ctx, view.typed(), preview, talk, again).map(Optional::of),
        "hints to similar reports");
    var ahead = orNothing(
        room.ahead()
            .of(preview, draft.keptFrom())
            .map(told -> told.map(one -> talk.ahead(one, room.clock().instant()))),
        "people on duty");
    return Future.all(officials, hints, ahead)
        .map(all -> view.with(new DeskLooked(
            found,
            Optional.of(talk.preview(preview)),
            all.resultAt(2),
            all.resultAt(1),
            all.resultAt(0),
            NextAsks.of(view.typed(), found.flatMap(Finding::question), view.draftWords()))));
  }

  /** Without the database nobody can be named: what is urgent, and where, is shown all the same. */
  private static <T> Future<Optional<T>> inOutage(Future<Optional<T>> asked) {
    return asked.recover(failure -> Outage.is(failure)
        ? Future.succeededFuture(Optional.empty())
        : Future.failedFuture(failure));
  }

  private static <T> Future<Optional<T>> orNothing(Future<Optional<T>> asked, String what) {
    return asked.recover(failure -> {
      LOG.atWarn()
          .addKeyValue("failure", failure.getClass().getName())
          .addKeyValue("missing", what)
          .log("something beside the form could not be had");
      return Future.succeededFuture(Optional.empty());
    });
  }

  private Optional<Finding> found(RoutingContext ctx, Typed typed) {
    return Optional.of(typed.at(Typed.PLACE))
        .filter(place -> !place.isBlank())
        .map(place -> room.whereabouts().find(Personal.of(place), Page.of(ctx).language()));
  }
}
