package vn.kipthoi.routing.why.web;

import gg.jte.Content;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.Messages;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.routing.web.CaseSection;
import vn.kipthoi.routing.web.template.StaticTemplates;

/** The panel that answers "why" and "what now"; programs ask for it by an operation of its own. */
public final class WhySection implements CaseSection {

  private static final Messages<WhyWords> WORDS = Messages.load(WhyWords.class);
  private static final StaticTemplates TEMPLATES = new StaticTemplates();

  private final WhyDesk desk;

  public WhySection(WhyDesk desk) {
    this.desk = desk;
  }

  @Override
  public String name() {
    return "explained";
  }

  @Override
  public Future<Optional<Content>> panel(Page page, Looking looking) {
    return desk.explain(looking.seen(), page.language())
        .map(explained -> Optional.of(TEMPLATES.whyPanel(WORDS.in(page.language()), explained)));
  }

  @Override
  public Future<Optional<JsonObject>> json(Language language, Looking looking) {
    return Future.succeededFuture(Optional.empty());
  }
}
