package vn.kipthoi.routing.screening.web;

import gg.jte.Content;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.platform.web.TimelineEntry;
import vn.kipthoi.routing.desk.Happening;
import vn.kipthoi.routing.screening.desk.Screening;
import vn.kipthoi.routing.web.CaseSection;
import vn.kipthoi.routing.web.Telling;

/** Tells on the timeline that somebody looked; it has no panel of its own. */
public final class ScreeningSection implements CaseSection {

  @Override
  public String name() {
    return "screening";
  }

  @Override
  public Future<Optional<Content>> panel(Page page, Looking looking) {
    return Future.succeededFuture(Optional.empty());
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
