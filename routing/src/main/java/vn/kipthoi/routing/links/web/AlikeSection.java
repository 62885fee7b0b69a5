package vn.kipthoi.routing.links.web;

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

/** What went together with a case and what it is linked to, as a panel of its page. */
public final class AlikeSection implements CaseSection {

  private static final StaticTemplates TEMPLATES = new StaticTemplates();

  private final AlikeDesk desk;

  public AlikeSection(AlikeDesk desk) {
    this.desk = desk;
  }

  @Override
  public String name() {
    return "related";
  }

  @Override
  public Future<Optional<Content>> panel(Page page, Looking looking) {
    return desk.find(looking.viewer(), looking.seen())
        .map(found -> Optional.of(TEMPLATES.alikePanel(new AlikeView(
            page,
            found,
            AlikePages.nothingTyped(page),
            new FieldErrors(),
            AlikePages.mayChange(looking.viewer())))));
  }

  @Override
  public Future<Optional<JsonObject>> json(Language language, Looking looking) {
    return desk.find(looking.viewer(), looking.seen())
        .map(found -> Optional.of(AlikeRoutes.json(found, AlikeDesk.WORDS.in(language))));
  }

  @Override
  public Optional<TimelineEntry> tell(Happening happening, Telling telling) {
    return AlikeNames.tell(happening, telling);
  }
}
