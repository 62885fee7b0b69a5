package vn.kipthoi.routing.places.web;

import gg.jte.Content;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import vn.kipthoi.platform.web.FieldErrors;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.platform.web.TimelineEntry;
import vn.kipthoi.routing.desk.Happening;
import vn.kipthoi.routing.web.CaseSection;
import vn.kipthoi.routing.web.Telling;
import vn.kipthoi.routing.web.template.StaticTemplates;

/** The places of a case as a panel of its page. */
public final class PlaceSection implements CaseSection {

  private static final StaticTemplates TEMPLATES = new StaticTemplates();

  private final PlaceDesk desk;

  public PlaceSection(PlaceDesk desk) {
    this.desk = desk;
  }

  @Override
  public String name() {
    return "places";
  }

  @Override
  public Future<Optional<Content>> panel(Page page, Looking looking) {
    var names = desk.names().apply(page.language());
    return desk.find(looking.viewer(), looking.seen().number())
        .map(found -> Optional.of(TEMPLATES.placePanel(
            new PlaceView(page, names, found, PlaceForm.EMPTY, new FieldErrors()))));
  }

  @Override
  public Future<Optional<JsonObject>> json(Language language, Looking looking) {
    var names = desk.names().apply(language);
    return desk.find(looking.viewer(), looking.seen().number())
        .map(found -> Optional.of(PlaceJson.of(found, names)));
  }

  @Override
  public Optional<TimelineEntry> tell(Happening happening, Telling telling) {
    return PlaceTexts.tell(happening, telling);
  }
}
