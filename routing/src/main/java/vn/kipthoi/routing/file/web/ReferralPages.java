package vn.kipthoi.routing.file.web;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import vn.kipthoi.intake.Directory;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.platform.web.FieldErrors;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.platform.web.Problem;
import vn.kipthoi.platform.web.WebShell;
import vn.kipthoi.routing.file.ReferralState;
import vn.kipthoi.routing.file.desk.Archive;
import vn.kipthoi.routing.file.desk.ReferralDesk;
import vn.kipthoi.routing.file.desk.ReferralDesk.Changed;
import vn.kipthoi.routing.file.desk.ServiceDesk;
import vn.kipthoi.routing.file.store.ServiceStore.Service;
import vn.kipthoi.routing.store.ViewStore.SeenCase;
import vn.kipthoi.routing.web.template.StaticTemplates;

/**
 * The referrals of a case on a page. Whole without scripts.
 *
 * <pre>
 *   GET  /cases/:number/referrals         what was asked of whom, and a form to ask
 *   POST /cases/:number/referrals         refers
 *   POST /cases/:number/referral-states   notes what the service said
 * </pre>
 */
public final class ReferralPages {

  private static final StaticTemplates TEMPLATES = new StaticTemplates();
  private static final String PATH = "/cases/:number/referrals";

  private final FileRoom room;
  private final ReferralDesk referrals;
  private final ServiceDesk services;
  private final Supplier<Directory> directory;

  public ReferralPages(
      Archive archive,
      ReferralDesk referrals,
      ServiceDesk services,
      Supplier<Directory> directory) {
    this.room = new FileRoom(archive);
    this.referrals = referrals;
    this.services = services;
    this.directory = directory;
  }

  public void mount(WebShell shell) {
    shell
        .page(GET, PATH, FileRoom.CASE_WORK, ctx -> show(ctx, new FieldErrors()))
        .page(POST, PATH, FileRoom.CASE_WORK, this::make)
        .page(POST, "/cases/:number/referral-states", FileRoom.CASE_WORK, this::change);
  }

  private Future<Answer> show(RoutingContext ctx, FieldErrors errors) {
    return room.ofPage(ctx)
        .compose(seen -> referrals
            .read(Viewer.of(ctx), seen)
            .compose(all -> services.of(province(seen)).map(offered -> {
              var page = new FilePage(Page.of(ctx), seen, errors);
              var content = TEMPLATES.referrals(
                  page, all, offered, Asked.form(ctx, "service"), Asked.form(ctx, "need"));
              return page.show(page.words().referrals(), content);
            })));
  }

  private Future<Answer> make(RoutingContext ctx) {
    var words = FileVoice.of(ctx).words();
    var need = Asked.form(ctx, "need");
    return room.ofPage(ctx)
        .compose(seen -> services.of(province(seen)).compose(offered -> {
          var wanted = offered.stream()
              .filter(one -> one.id().toString().equals(Asked.form(ctx, "service")))
              .findFirst();
          var errors = ReferralRoutes.errors(words, need)
              .unless(wanted.isPresent(), "service", words.notOffered());
          return errors.isEmpty() ? make(ctx, seen, wanted.orElseThrow(), need) : show(ctx, errors);
        }));
  }

  private Future<Answer> make(RoutingContext ctx, SeenCase seen, Service service, String need) {
    var id = Sending.ofPage(ctx, seen.id().value());
    return referrals
        .make(Viewer.of(ctx), seen, id, service, Personal.of(need))
        .map(made -> Answer.seeOther(Page.of(ctx).href(FilePage.path(seen, "referrals"))));
  }

  private Future<Answer> change(RoutingContext ctx) {
    var words = FileVoice.of(ctx).words();
    var next = ReferralState.of(Asked.form(ctx, "state"));
    var remark = Asked.form(ctx, "remark");
    if (next.isEmpty() || remark.length() > ReferralRoutes.LONGEST) {
      return show(ctx, new FieldErrors().add("service", words.notOffered()));
    }
    return room.ofPage(ctx)
        .compose(seen -> referrals
            .change(
                Viewer.of(ctx), seen, referral(ctx), version(ctx), next.get(), Personal.of(remark))
            .compose(changed -> changed == Changed.DONE
                ? Future.succeededFuture(
                    Answer.seeOther(Page.of(ctx).href(FilePage.path(seen, "referrals"))))
                : show(ctx, new FieldErrors().add("service", words.notFromHere()))));
  }

  private UnitCode province(SeenCase seen) {
    return directory.get().ancestors(seen.unit()).stream()
        .map(one -> one.code())
        .filter(code -> code.text().matches("\\d{2}"))
        .findFirst()
        .orElse(UnitCode.NATION);
  }

  private static UUID referral(RoutingContext ctx) {
    try {
      return UUID.fromString(Asked.form(ctx, "referral"));
    } catch (IllegalArgumentException e) {
      throw Problem.badRequest();
    }
  }

  private static long version(RoutingContext ctx) {
    return Optional.of(Asked.form(ctx, "version"))
        .filter(text -> text.matches("\\d{1,18}"))
        .map(Long::parseLong)
        .orElseThrow(Problem::badRequest);
  }
}
