package vn.kipthoi.routing.policy.web;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.FieldErrors;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.routing.desk.Step;
import vn.kipthoi.routing.policy.ClockRule;
import vn.kipthoi.routing.policy.Filed;
import vn.kipthoi.routing.web.template.StaticTemplates;

/** The pages of one version: as it is, and as a form. */
final class VersionPages {

  private static final StaticTemplates TEMPLATES = new StaticTemplates();

  private final PolicyRoom room;

  VersionPages(PolicyRoom room) {
    this.room = room;
  }

  /** A form that was sent: what programs would have sent, and what could not be understood. */
  record Filled(JsonObject sent, Map<String, String> typed, FieldErrors errors) {}

  private record Country(List<ClockRule> rules, Map<Priority, List<Step>> ladders) {}

  Future<Answer> show(RoutingContext ctx, Filed filed, String said) {
    return show(ctx, filed, new FieldErrors(), said);
  }

  Future<Answer> show(RoutingContext ctx, Filed filed, FieldErrors errors) {
    return show(ctx, filed, errors, "");
  }

  private Future<Answer> show(RoutingContext ctx, Filed filed, FieldErrors errors, String said) {
    var page = Page.of(ctx);
    return country()
        .map(country -> view(ctx, page, filed, country, Map.of(), errors, said))
        .map(view -> PolicyPages.sheet(
            page,
            view.words().versionTitle(filed.version()),
            TEMPLATES.policyVersion(view),
            errors));
  }

  Future<Answer> form(
      RoutingContext ctx, Filed filed, Map<String, String> typed, FieldErrors errors) {
    var page = Page.of(ctx);
    return country()
        .map(country -> view(ctx, page, filed, country, typed, errors, ""))
        .map(view -> PolicyPages.sheet(
            page, view.words().editTitle(filed.version()), TEMPLATES.policyForm(view), errors));
  }

  Future<Filled> read(RoutingContext ctx, Filed filed) {
    var form = new PolicyForm(ctx.request().formAttributes(), room.names(ctx).words());
    return country()
        .map(country -> new Filled(
            form.whole(filed, country.rules(), country.ladders()), form.typed(), form.errors()));
  }

  private Future<Country> country() {
    var client = room.desk().database().client();
    var now = room.desk().clock().instant();
    return room.desk()
        .books()
        .book(client)
        .compose(book -> room.desk()
            .rules()
            .ladders(client, book.nationalAt(now).version())
            .map(ladders -> new Country(book.nationalAt(now).policy().inOrder(), ladders)));
  }

  private VersionView view(
      RoutingContext ctx,
      Page page,
      Filed filed,
      Country country,
      Map<String, String> typed,
      FieldErrors errors,
      String said) {
    return new VersionView(
        page,
        room.names(page.language()),
        Viewer.of(ctx),
        filed,
        country.rules(),
        country.ladders(),
        typed,
        errors,
        said);
  }
}
