package vn.kipthoi.routing.board.web;

import io.vertx.core.Future;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.kipthoi.platform.privacy.Purpose;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.Spoken;
import vn.kipthoi.routing.board.desk.DutyCall.Call;
import vn.kipthoi.routing.board.desk.Nudged;

/** Says in words what came of what somebody did from a board. */
final class BoardSayings {

  private final Language language;
  private final BoardWords words;
  private final BoardDesk desk;

  BoardSayings(Language language, BoardDesk desk) {
    this.language = language;
    this.words = BoardPages.WORDS.in(language);
    this.desk = desk;
  }

  Future<Said> of(Nudged nudged) {
    return switch (nudged) {
      case Nudged.Told(var number, var people) ->
        desk.names(people)
            .map(names -> people.stream()
                .map(person -> names.getOrDefault(person, words.somebody()))
                .collect(Collectors.joining(", ")))
            .map(names -> Said.done(words.told(number.text(), names)));
      case Nudged.TooSoon(var number, var next) ->
        notNow(words.tooSoon(number.text(), new Spoken(language).moment(desk.now(), next)));
      case Nudged.NobodyToTell(var number) -> notNow(words.nobodyToTell(number.text()));
      case Nudged.NotThere() -> Future.succeededFuture(Said.refused(words.notThere()));
    };
  }

  Said of(Optional<Call> call) {
    return call.map(this::of).orElseGet(() -> Said.refused(words.notThere()));
  }

  Said of(Call call) {
    return call.person()
        .map(person -> Said.toCall(
            words.callThem(
                call.number().text(), person.name().revealFor(Purpose.SHOWING_TO_THE_CASE_TEAM)),
            person.phone().revealFor(Purpose.CONTACTING)))
        .orElseGet(() -> Said.notNow(words.nobodyToCall(call.number().text())));
  }

  private static Future<Said> notNow(String text) {
    return Future.succeededFuture(Said.notNow(text));
  }
}
