package vn.kipthoi.routing.screening.web;

import gg.jte.Content;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.platform.web.TimelineEntry;
import vn.kipthoi.routing.desk.Happening;
import vn.kipthoi.routing.life.CaseState;
import vn.kipthoi.routing.screening.desk.Screening;
import vn.kipthoi.routing.screening.store.ScreeningStore.Waiting;
import vn.kipthoi.routing.web.CaseSection;
import vn.kipthoi.routing.web.Names;
import vn.kipthoi.routing.web.Telling;
import vn.kipthoi.routing.web.template.StaticTemplates;

/** Says to the hotline's own who holds the report, until its urgency is confirmed; tells of it after. */
public final class ScreeningSection implements CaseSection {

  private static final StaticTemplates TEMPLATES = new StaticTemplates();

  private final Screening screening;
  private final Function<Language, Names> names;

  public ScreeningSection(Screening screening, Function<Language, Names> names) {
    this.screening = screening;
    this.names = names;
  }

  @Override
  public boolean leads() {
    return true;
  }

  @Override
  public String name() {
    return "screening";
  }

  @Override
  public Future<Optional<Content>> panel(Page page, Looking looking) {
    if (!looking.viewer().role().isOfTheHotline()) {
      return Future.succeededFuture(Optional.empty());
    }
    return screening
        .of(looking.viewer(), looking.seen().number())
        .compose(found -> found
            .filter(ScreeningSection::waits)
            .map(one -> panel(page, looking, one).map(Optional::of))
            .orElseGet(() -> Future.succeededFuture(Optional.empty())));
  }

  private static boolean waits(Waiting one) {
    return one.confirmed().isEmpty() && one.state() instanceof CaseState.Open;
  }

  private Future<Content> panel(Page page, Looking looking, Waiting one) {
    var words = ScreeningRoutes.WORDS.in(page.language());
    return screening
        .holders(List.of(one))
        .map(holders -> TEMPLATES.screeningPanel(
            new QueueView(
                page,
                words,
                names.apply(page.language()),
                looking.viewer(),
                List.of(one),
                holders,
                "",
                false),
            one));
  }

  @Override
  public Future<Optional<JsonObject>> json(Language language, Looking looking) {
    return Future.succeededFuture(Optional.empty());
  }

  @Override
  public Optional<TimelineEntry> tell(Happening happening, Telling telling) {
    var words = ScreeningRoutes.WORDS.in(telling.language());
    return switch (happening.kind().word()) {
      case Screening.OPENED -> Optional.of(entry(happening, words.toldOpened()));
      case Screening.CONFIRMED -> Optional.of(entry(happening, words.toldConfirmed()));
      default -> Optional.empty();
    };
  }

  private static TimelineEntry entry(Happening happening, String said) {
    return new TimelineEntry(happening.at(), said, "", TimelineEntry.Tone.PLAIN);
  }
}
