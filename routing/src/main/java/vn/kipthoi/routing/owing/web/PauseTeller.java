package vn.kipthoi.routing.owing.web;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import vn.kipthoi.platform.privacy.Purpose;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.Spoken;
import vn.kipthoi.routing.casework.store.ActStore;
import vn.kipthoi.routing.owing.store.PauseStore.Kept;
import vn.kipthoi.routing.owing.web.PauseSection.Found;
import vn.kipthoi.routing.web.ClockNames;
import vn.kipthoi.routing.web.StandstillNames;

/** Tells pauses, to people who may read the case. */
final class PauseTeller {

  private final Language language;
  private final Instant now;
  private final Found found;
  private final ClockWords words;
  private final Spoken spoken;

  PauseTeller(Language language, Instant now, Found found) {
    this.language = language;
    this.now = now;
    this.found = found;
    this.words = ClockSection.WORDS.in(language);
    this.spoken = new Spoken(language);
  }

  PauseLine line(Kept pause) {
    return new PauseLine(
        ClockNames.of(language, pause.clock().word()),
        span(pause),
        pause.lastsAt(now),
        beside(pause));
  }

  JsonObject json(Kept pause) {
    var json = new JsonObject()
        .put("clock", pause.clock().word())
        .put("name", ClockNames.of(language, pause.clock().word()))
        .put("running", pause.lastsAt(now))
        .put("since", pause.since().toString())
        .put("atMostUntil", pause.atMostUntil().toString())
        .put("cause", pause.reason())
        .put("grantedBy", who(act(pause.begunIn())))
        .put("text", span(pause) + ". " + beside(pause));
    pause.askedBy().ifPresent(person -> json.put("askedBy", name(person)));
    pause.until().ifPresent(at -> json.put("until", at.toString()));
    pause.endedIn().ifPresent(version -> json.put("endedBy", who(act(version))));
    return json;
  }

  private String span(Kept pause) {
    var since = spoken.moment(now, pause.since());
    var end = spoken.moment(now, pause.end());
    return pause.lastsAt(now) ? words.pausedUntil(since, end) : words.pauseEnded(since, end);
  }

  private String beside(Kept pause) {
    var said = new ArrayList<String>();
    said.add(StandstillNames.of(language, pause.reason()));
    act(pause.begunIn()).flatMap(PauseTeller::reason).ifPresent(said::add);
    pause.askedBy().ifPresent(person -> said.add(words.askedBy(name(person))));
    said.add(words.byWhom(who(act(pause.begunIn()))));
    if (!pause.lastsAt(now)) {
      said.add(pause
          .endedIn()
          .map(version -> words.endedBy(who(act(version))))
          .orElse(words.endedByItself()));
      pause.endedIn().flatMap(this::act).flatMap(PauseTeller::reason).ifPresent(said::add);
    }
    return String.join(" ", said);
  }

  private Optional<ActStore.Kept> act(long version) {
    return Optional.ofNullable(found.acts().get(version));
  }

  private String who(Optional<ActStore.Kept> act) {
    return act.flatMap(ActStore.Kept::person).map(this::name).orElse(words.supervisor());
  }

  private String name(java.util.UUID person) {
    return found.people().getOrDefault(person, words.supervisor());
  }

  private static Optional<String> reason(ActStore.Kept act) {
    return Optional.ofNullable(act.words().get("reason"))
        .map(words -> "“" + words.revealFor(Purpose.SHOWING_TO_THE_CASE_TEAM) + "”");
  }
}
