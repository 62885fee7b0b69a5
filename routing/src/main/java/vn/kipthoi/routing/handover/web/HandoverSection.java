package vn.kipthoi.routing.handover.web;

import gg.jte.Content;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.platform.web.TimelineEntry;
import vn.kipthoi.routing.desk.Happening;
import vn.kipthoi.routing.web.CaseSection;
import vn.kipthoi.routing.web.Telling;
import vn.kipthoi.routing.web.template.StaticTemplates;

/** Handovers as a panel of the case's page. */
public final class HandoverSection implements CaseSection {

  private static final StaticTemplates TEMPLATES = new StaticTemplates();

  private final HandoverDesk desk;

  public HandoverSection(HandoverDesk desk) {
    this.desk = desk;
  }

  @Override
  public String name() {
    return "handover";
  }

  @Override
  public Future<Optional<Content>> panel(Page page, Looking looking) {
    var names = desk.names().apply(page.language());
    return desk.find(looking.viewer(), looking.seen().number())
        .map(found -> Optional.of(TEMPLATES.handoverPanel(
            new HandoverView(page, looking.viewer(), names, found, HandoverView.Typed.NOTHING))));
  }

  @Override
  public Future<Optional<JsonObject>> json(Language language, Looking looking) {
    var names = desk.names().apply(language);
    return desk.find(looking.viewer(), looking.seen().number())
        .map(found -> Optional.of(HandoverJson.of(found, names)));
  }

  @Override
  public Optional<TimelineEntry> tell(Happening happening, Telling telling) {
    return HandoverTexts.tell(happening, telling);
  }
}
