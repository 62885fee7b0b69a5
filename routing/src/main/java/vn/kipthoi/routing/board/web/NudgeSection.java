package vn.kipthoi.routing.board.web;

import gg.jte.Content;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.platform.web.TimelineEntry;
import vn.kipthoi.routing.board.desk.Nudging;
import vn.kipthoi.routing.desk.Happening;
import vn.kipthoi.routing.web.CaseSection;
import vn.kipthoi.routing.web.ClockNames;
import vn.kipthoi.routing.web.Telling;

/** Tells on the timeline of a case that somebody above told those who hold it once more. */
public final class NudgeSection implements CaseSection {

  @Override
  public String name() {
    return "nudges";
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
    return happening.kind().word().equals(Nudging.HAPPENED.word())
        ? Optional.of(entry(happening, telling))
        : Optional.empty();
  }

  private static TimelineEntry entry(Happening happening, Telling telling) {
    var words = BoardPages.WORDS.in(telling.language());
    var people = happening.detail().getJsonArray("people", new JsonArray()).stream()
        .map(id -> telling.name((String) id))
        .collect(Collectors.joining(", "));
    var clock = ClockNames.of(telling.language(), happening.detail().getString("clock"));
    return new TimelineEntry(
        happening.at(),
        words.nudgedEntry(people),
        words.nudgedDetail(clock),
        TimelineEntry.Tone.PLAIN);
  }
}
