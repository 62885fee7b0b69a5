package vn.kipthoi.routing.casework.web;

import gg.jte.Content;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.kipthoi.platform.privacy.Purpose;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.platform.web.Problem;
import vn.kipthoi.platform.web.TimelineEntry;
import vn.kipthoi.routing.Scope;
import vn.kipthoi.routing.casework.store.ActStore.Kept;
import vn.kipthoi.routing.casework.store.StandingStore.Stood;
import vn.kipthoi.routing.desk.Happening;
import vn.kipthoi.routing.life.Doer;
import vn.kipthoi.routing.web.CaseSection;
import vn.kipthoi.routing.web.Telling;
import vn.kipthoi.routing.web.template.StaticTemplates;

/** How a case stands and what the viewer may do next: a panel, JSON, and the story of the acts. */
public final class LifeSection implements CaseSection {

  private static final int REASONS = 5;
  private static final Duration JUST_NOW = Duration.ofMinutes(1);
  private static final StaticTemplates TEMPLATES = new StaticTemplates();

  private final CaseDesk desk;
  private final ActTeller teller = new ActTeller();

  public LifeSection(CaseDesk desk) {
    this.desk = desk;
  }

  @Override
  public boolean leads() {
    return true;
  }

  @Override
  public String name() {
    return "life";
  }

  @Override
  public Optional<TimelineEntry> tell(Happening happening, Telling telling) {
    return teller.tell(happening, telling);
  }

  @Override
  public Future<Optional<Content>> panel(Page page, Looking looking) {
    return stood(looking)
        .compose(stood -> desk.who(stood.last().person(), stood.last().role(), page.language())
            .compose(who -> reasons(page, stood)
                .map(reasons -> new LifePanel(
                    page,
                    said(page, looking, stood),
                    desk.names(page.language()).state(stood.standing().state()),
                    who,
                    stood.last().at(),
                    overlays(page.language(), stood),
                    links(page, looking, stood),
                    reasons))))
        .map(panel -> Optional.of(TEMPLATES.lifePanel(panel)));
  }

  @Override
  public Future<Optional<JsonObject>> json(Language language, Looking looking) {
    return stood(looking)
        .compose(stood -> desk.who(stood.last().person(), stood.last().role(), language)
            .map(who -> new JsonObject()
                .put("changedAt", stood.last().at().toString())
                .put("changedBy", who)
                .put("overlays", new JsonArray(overlays(language, stood)))
                .put(
                    "may",
                    new JsonArray(possible(looking, stood).stream()
                        .map(Procedure::operation)
                        .toList()))))
        .map(Optional::of);
  }

  private Future<Stood> stood(Looking looking) {
    return desk.books()
        .standings()
        .read(
            desk.database().client(), Scope.of(looking.viewer()), looking.seen().number())
        .map(found -> found.orElseThrow(Problem::notFound));
  }

  /** An act that is told of belongs to whoever looks, and to this moment; an old address says nothing. */
  private String said(Page page, Looking looking, Stood stood) {
    var fresh = stood.last().at().isAfter(desk.clock().instant().minus(JUST_NOW))
        && stood.last().person().equals(looking.viewer().personId());
    return page.asked(LifePanel.DONE)
        .filter(done -> fresh)
        .flatMap(Procedure::ofPath)
        .map(done -> ProcedureNames.of(done, CaseDesk.PROCEDURES.in(page.language())))
        .map(CaseDesk.FORMS.in(page.language())::recorded)
        .orElse("");
  }

  private List<String> overlays(Language language, Stood stood) {
    return new OverlaySentences(desk.names(language), language, desk.clock().instant())
        .of(stood.standing());
  }

  private List<Procedure> possible(Looking looking, Stood stood) {
    return new Possible(stood.standing(), desk.clock().instant())
        .procedures(Doer.of(looking.viewer()));
  }

  private List<LifePanel.Link> links(Page page, Looking looking, Stood stood) {
    var words = CaseDesk.PROCEDURES.in(page.language());
    var acts = "/cases/" + stood.routed().number().text() + "/acts/";
    return possible(looking, stood).stream()
        .map(procedure -> new LifePanel.Link(
            procedure, ProcedureNames.of(procedure, words), page.href(acts + procedure.path())))
        .toList();
  }

  /** The page notes in the journal that the case was read before it asks for this. */
  private Future<List<LifePanel.Reason>> reasons(Page page, Stood stood) {
    return desk.books()
        .acts()
        .worded(desk.database().client(), stood.routed().id(), REASONS)
        .map(kept -> kept.stream()
            .filter(act -> !act.words().isEmpty())
            .map(act -> reason(page.language(), act))
            .toList());
  }

  private static LifePanel.Reason reason(Language language, Kept act) {
    var words = act.words().values().stream()
        .map(one -> one.revealFor(Purpose.SHOWING_TO_THE_CASE_TEAM))
        .filter(one -> !one.isEmpty())
        .sorted()
        .collect(Collectors.joining("; "));
    var told = ActNames.of(act.word(), CaseDesk.ACTS.in(language)).orElse(act.word());
    return new LifePanel.Reason(act.at(), told, words);
  }
}
