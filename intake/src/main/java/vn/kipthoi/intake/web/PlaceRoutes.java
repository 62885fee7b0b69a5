package vn.kipthoi.intake.web;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Supplier;
import vn.kipthoi.intake.place.PlaceFinder;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.platform.web.FieldErrors;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.WebShell;

/**
 * Places, as callers name them.
 *
 * <pre>
 *   GET /api/v1/places?q=    findPlaces
 * </pre>
 */
public final class PlaceRoutes {

  private static final int LONGEST_TEXT = 500;

  private final Supplier<PlaceFinder> finder;

  /** @param finder the one of the directory of today */
  public PlaceRoutes(Supplier<PlaceFinder> finder) {
    this.finder = finder;
  }

  public void mount(WebShell shell) {
    shell.operation("findPlaces", this::find);
  }

  private Future<Answer> find(RoutingContext ctx) {
    var wording = PlaceWording.in(Language.of(ctx));
    var said = Asked.query(ctx, "q").orElse("");
    new FieldErrors()
        .unless(!said.isBlank() && said.length() <= LONGEST_TEXT, "q", wording.needsText())
        .throwIfAny();
    return Future.succeededFuture(Answer.ok(PlaceJson.of(finder.get().find(said), wording)));
  }
}
