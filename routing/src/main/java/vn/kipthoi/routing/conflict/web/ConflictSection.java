package vn.kipthoi.routing.conflict.web;

import gg.jte.Content;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import vn.kipthoi.platform.privacy.Purpose;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.web.FieldErrors;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.platform.web.TimelineEntry;
import vn.kipthoi.routing.conflict.desk.ReportersWish;
import vn.kipthoi.routing.desk.Happening;
import vn.kipthoi.routing.web.CaseSection;
import vn.kipthoi.routing.web.Telling;
import vn.kipthoi.routing.web.template.StaticTemplates;

/** The deny-list as a panel of the case's page, for those who may change it. */
public final class ConflictSection implements CaseSection {

  private static final StaticTemplates TEMPLATES = new StaticTemplates();

  private final ConflictDesk desk;
  private final ReportersWish wish;

  public ConflictSection(ConflictDesk desk, ReportersWish wish) {
    this.desk = desk;
    this.wish = wish;
  }

  @Override
  public String name() {
    return "exclusions";
  }

  @Override
  public Future<Optional<Content>> panel(Page page, Looking looking) {
    if (looking.viewer().role() == Role.TEAM_MEMBER) {
      return Future.succeededFuture(Optional.empty());
    }
    var names = desk.names().apply(page.language());
    return wish.of(looking.viewer(), looking.seen())
        .compose(said -> desk.find(looking.seen())
            .map(found -> Optional.of(TEMPLATES.conflictPanel(
                new ConflictView(page, names, found, ExclusionForm.EMPTY, new FieldErrors()),
                said.map(who -> who.revealFor(Purpose.SHOWING_TO_THE_CASE_TEAM)).orElse("")))));
  }

  /** Its own resource says it: nothing of it stands in the case. */
  @Override
  public Future<Optional<JsonObject>> json(Language language, Looking looking) {
    return Future.succeededFuture(Optional.empty());
  }

  @Override
  public Optional<TimelineEntry> tell(Happening happening, Telling telling) {
    return ConflictTexts.tell(happening, telling);
  }
}
