package vn.kipthoi.routing.places.web;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.web.Access;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.platform.web.ConsoleFrame;
import vn.kipthoi.platform.web.FieldErrors;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.platform.web.Problem;
import vn.kipthoi.platform.web.Sheet;
import vn.kipthoi.platform.web.WebShell;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.places.desk.FourPlaces.Outcome;
import vn.kipthoi.routing.web.template.StaticTemplates;

/**
 * The places of a case, as a resource and as a page. Whole without scripts.
 *
 * <pre>
 *   GET  /api/v1/cases/{caseNumber}/places   showPlaces
 *   PUT  /api/v1/cases/{caseNumber}/places   putPlaces
 *   GET  /cases/:number/places               what is known, and a form to put it right
 *   POST /cases/:number/places               puts it right
 * </pre>
 */
public final class PlacePages {

  private static final Access WHO = Access.only(Role.OF_CASES);

  private static final String PATH = "/cases/:number/places";
  private static final StaticTemplates TEMPLATES = new StaticTemplates();

  private final PlaceDesk desk;

  public PlacePages(PlaceDesk desk) {
    this.desk = desk;
  }

  public void mount(WebShell shell) {
    shell
        .operation("showPlaces", this::showJson)
        .operation("putPlaces", this::put)
        .page(GET, PATH, WHO, ctx -> show(ctx, PlaceForm.EMPTY, new FieldErrors()))
        .page(POST, PATH, WHO, this::change);
  }

  private Future<Answer> showJson(RoutingContext ctx) {
    var names = desk.names().apply(Language.of(ctx));
    return desk.find(Viewer.of(ctx), Asked.path(ctx, "caseNumber"))
        .map(found -> Answer.ok(PlaceJson.of(found, names)));
  }

  private Future<Answer> put(RoutingContext ctx) {
    var language = Language.of(ctx);
    var words = PlaceTexts.in(language);
    var number = number(ctx, "caseNumber");
    var form = PlaceForm.of(Asked.json(ctx));
    var errors = form.errors(words);
    var communes = desk.communes(form, language, errors);
    errors.throwIfAny();
    var viewer = Viewer.of(ctx);
    return desk.fourPlaces()
        .learn(viewer, form.learned(number, communes, Page.of(ctx).now()))
        .compose(outcome -> switch (outcome) {
          case Outcome.Done(var handTo) ->
            desk.find(viewer, number)
                .map(found -> Answer.ok(PlaceJson.of(found, desk.names().apply(language), handTo)))
                .otherwise(gone -> Answer.ok(new JsonObject().put("version", 0)));
          case Outcome.Stale ignored -> throw Problem.of(409, "outdated", words.stale());
          case Outcome.NotThere() -> throw Problem.notFound();
          case Outcome.NoSuchCommune(var kind) ->
            throw Problem.unprocessable(new FieldErrors().add(kind.word(), words.noSuchCommune()));
        });
  }

  private Future<Answer> show(RoutingContext ctx, PlaceForm form, FieldErrors errors) {
    var page = Page.of(ctx);
    return desk.find(Viewer.of(ctx), Asked.path(ctx, "number")).map(found -> {
      var view = new PlaceView(page, desk.names().apply(page.language()), found, form, errors);
      var sheet = Sheet.of(view.words().title(), TEMPLATES.placePage(view));
      return ConsoleFrame.show(page, errors.isEmpty() ? sheet : sheet.status(422));
    });
  }

  private Future<Answer> change(RoutingContext ctx) {
    var page = Page.of(ctx);
    var words = PlaceTexts.in(page.language());
    var number = number(ctx, "number");
    var form = PlaceForm.of(ctx);
    var errors = form.errors(words);
    var communes = desk.communes(form, page.language(), errors);
    if (!errors.isEmpty()) {
      return show(ctx, form, errors);
    }
    return desk.fourPlaces()
        .learn(Viewer.of(ctx), form.learned(number, communes, page.now()))
        .compose(outcome -> switch (outcome) {
          case Outcome.Done ignored ->
            Future.succeededFuture(Answer.seeOther(page.href("/cases/" + number.text())));
          case Outcome.Stale ignored ->
            show(ctx, form, new FieldErrors().add("version", words.stale()));
          case Outcome.NotThere() -> throw Problem.notFound();
          case Outcome.NoSuchCommune(var kind) ->
            show(ctx, form, new FieldErrors().add(kind.word(), words.noSuchCommune()));
        });
  }

  private static CaseNumber number(RoutingContext ctx, String parameter) {
    return CaseNumber.parse(Asked.path(ctx, parameter)).orElseThrow(Problem::notFound);
  }
}
