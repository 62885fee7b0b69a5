package vn.kipthoi.routing.board.web;

import io.vertx.core.Future;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.kipthoi.platform.privacy.Purpose;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.platform.web.Spoken;
import vn.kipthoi.routing.board.desk.DutyCall.Call;
import vn.kipthoi.routing.board.desk.Nudged;

/** Says in words what came of what somebody did from a board. */
final class BoardSayings {

  private final Page page;
  private final BoardWords words;
  private final BoardDesk desk;

  BoardSayings(Page page, BoardWords words, BoardDesk desk) {
    this.page = page;
    this.words = words;
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
        said(words.tooSoon(number.text(), new Spoken(page.language()).moment(page.now(), next)));
      case Nudged.NobodyToTell(var number) -> said(words.nobodyToTell(number.text()));
      case Nudged.NotThere() -> said(words.notThere());
    };
  }

  Said of(Optional<Call> call) {
    return call.map(this::of).orElseGet(() -> Said.notDone(words.notThere()));
  }

  private Said of(Call call) {
    return call.person()
        .map(person -> new Said(
            words.callThem(
                call.number().text(), person.name().revealFor(Purpose.SHOWING_TO_THE_CASE_TEAM)),
            false,
            Optional.of(person.phone().revealFor(Purpose.CONTACTING))))
        .orElseGet(() -> Said.notDone(words.nobodyToCall(call.number().text())));
  }

  private static Future<Said> said(String text) {
    return Future.succeededFuture(Said.notDone(text));
  }
}
