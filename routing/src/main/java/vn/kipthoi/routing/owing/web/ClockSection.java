package vn.kipthoi.routing.owing.web;

import gg.jte.Content;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.Messages;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.platform.web.Spoken;
import vn.kipthoi.platform.web.TimelineEntry;
import vn.kipthoi.routing.desk.Happening;
import vn.kipthoi.routing.owing.store.ClockStore;
import vn.kipthoi.routing.owing.store.ClockStore.Shown;
import vn.kipthoi.routing.web.CaseSection;
import vn.kipthoi.routing.web.ClockNames;
import vn.kipthoi.routing.web.Telling;
import vn.kipthoi.routing.web.template.StaticTemplates;

/** All clocks of a case: met, running, warned, missed, paused, and what is no longer owed. */
public final class ClockSection implements CaseSection {

  static final Messages<ClockWords> WORDS = Messages.load(ClockWords.class);

  private static final StaticTemplates TEMPLATES = new StaticTemplates();

  private final Database database;
  private final ClockStore clocks = new ClockStore();

  public ClockSection(Database database) {
    this.database = database;
  }

  @Override
  public boolean leads() {
    return true;
  }

  @Override
  public String name() {
    return "clocks";
  }

  @Override
  public Future<Optional<Content>> panel(Page page, Looking looking) {
    var words = WORDS.in(page.language());
    return clocks
        .of(database.client(), looking.seen().id())
        .map(shown -> shown.isEmpty()
            ? Optional.empty()
            : Optional.of(TEMPLATES.clocks(page, words, lines(page, words, shown))));
  }

  @Override
  public Future<Optional<JsonObject>> json(Language language, Looking looking) {
    return clocks
        .of(database.client(), looking.seen().id())
        .map(shown -> Optional.of(new JsonObject()
            .put(
                "list",
                new JsonArray(shown.stream().map(one -> json(language, one)).toList()))));
  }

  @Override
  public Optional<TimelineEntry> tell(Happening happening, Telling telling) {
    return ClockTeller.tell(happening, telling);
  }

  private static List<ClockLine> lines(Page page, ClockWords words, List<Shown> shown) {
    var spoken = new Spoken(page.language());
    return shown.stream()
        .map(one -> new ClockLine(
            ClockNames.of(page.language(), one.clock().word()),
            one.isRunning() ? Optional.of(one.dueAt()) : Optional.empty(),
            state(words, spoken, page.now(), one),
            beside(words, spoken, page.now(), one),
            one.isOutstanding()))
        .toList();
  }

  private static String state(ClockWords words, Spoken spoken, Instant now, Shown one) {
    return switch (one.state()) {
      case "open" -> words.running();
      case "void" -> words.noLonger();
      case "met" -> words.inTime(spoken.moment(now, one.doneAt().orElseThrow()));
      default ->
        one.doneAt()
            .map(at -> words.afterAll(spoken.moment(now, at)))
            .orElseGet(() -> words.notDone(spoken.moment(now, one.dueAt())));
    };
  }

  private static String beside(ClockWords words, Spoken spoken, Instant now, Shown one) {
    var said = new ArrayList<String>();
    one.pausedSince().ifPresent(at -> said.add(words.standsStill(spoken.moment(now, at))));
    if (!one.warnedAt().isEmpty()) {
      said.add(words.warned(one.warnedAt().stream()
          .map(at -> spoken.moment(now, at))
          .collect(Collectors.joining(", "))));
    }
    if (one.reportedLate()) {
      said.add(words.reportedLate());
    }
    return String.join(" ", said);
  }

  private static JsonObject json(Language language, Shown one) {
    var json = new JsonObject()
        .put("deadlineId", one.id().toString())
        .put("clock", one.clock().word())
        .put("letter", one.clock().letter())
        .put("name", ClockNames.of(language, one.clock().word()))
        .put("run", one.run())
        .put("state", one.state())
        .put("startedAt", one.startedAt().toString())
        .put("dueAt", one.dueAt().toString())
        .put("reportedLate", one.reportedLate())
        .put(
            "warnedAt",
            new JsonArray(one.warnedAt().stream().map(Instant::toString).toList()))
        .put("policy", one.policy())
        .put("calendar", one.calendar())
        .put("rule", one.rule());
    one.doneAt().ifPresent(at -> json.put("doneAt", at.toString()));
    one.pausedSince().ifPresent(at -> json.put("pausedSince", at.toString()));
    return json;
  }
}
