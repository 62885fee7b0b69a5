package vn.kipthoi.notifier.desk;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.kipthoi.notifier.Alert;
import vn.kipthoi.notifier.Channel;
import vn.kipthoi.notifier.store.ReplyStore;
import vn.kipthoi.notifier.store.ReplyStore.Received;
import vn.kipthoi.notifier.store.ReplyStore.Via;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.privacy.Purpose;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.routing.Answer;
import vn.kipthoi.routing.CaseId;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.DutySwaps;
import vn.kipthoi.routing.Person;
import vn.kipthoi.routing.Promise;

/**
 * Takes what phones reply. The reply is kept before anything is made of it; one that a dying node
 * left unread is taken up by another.
 */
public final class ReplyDesk {

  /** "2 06:30" at ten at night is tomorrow; "2 15:30" at four in the afternoon is a mistake. */
  private static final Duration FARTHEST_PROMISE = Duration.ofHours(12);

  private final Database database;
  private final ReplyStore replies;
  private final Deliveries.Upstream upstream;
  private final ReplyWriter writer;
  private final InstantSource clock;
  private final DutySwaps swaps;

  public ReplyDesk(
      Database database,
      ReplyStore replies,
      Deliveries.Upstream upstream,
      ReplyWriter writer,
      InstantSource clock,
      DutySwaps swaps) {
    this.database = database;
    this.replies = replies;
    this.upstream = upstream;
    this.writer = writer;
    this.clock = clock;
    this.swaps = swaps;
  }

  /** @param from in E.164 */
  public Future<Replied> receive(Personal<String> from, Personal<String> text) {
    return keep(database.client(), from, text, Via.TEXT).compose(this::settle);
  }

  /** Keeps a reply without making anything of it yet. */
  public Future<Received> keep(
      SqlClient client, Personal<String> from, Personal<String> text, Via via) {
    var received = new Received(UUID.randomUUID(), from, text, clock.instant(), via);
    return replies.keep(client, received).map(received);
  }

  /** What was answered to a call or message, with the code of the case that it was about. */
  public static Personal<String> naming(CaseNumber code, Personal<String> answer) {
    return Personal.of(answer.revealFor(Purpose.ROUTING).strip() + " " + code.text());
  }

  /** Takes up what was received and never settled; it answers how many there were. */
  Future<Integer> settleLeftOver() {
    return replies
        .leftOver(database.client())
        .compose(left -> Future.all(left.stream().map(this::settle).toList()).map(left.size()));
  }

  /** Makes something of a reply that was kept. */
  public Future<Replied> settle(Received received) {
    return sender(received)
        .compose(found -> found
            .map(person -> read(received, person))
            .orElseGet(() -> close(received, Optional.empty(), writer.unknownPhone())));
  }

  /** Who was rung has answered; of a text that just comes in, the number tells. */
  private Future<Optional<Person>> sender(Received received) {
    return received
        .via()
        .person()
        .map(person -> upstream
            .staff()
            .find(database.client(), List.of(person))
            .map(found -> found.stream().findFirst()))
        .orElseGet(() -> upstream.staff().withPhone(database.client(), received.from()));
  }

  private Future<Replied> read(Received received, Person person) {
    var reading = ReplyReader.read(received.text().revealFor(Purpose.ROUTING));
    return switch (reading.intent()) {
      case Reading.Intent.GoingNow() -> bind(received, person, reading, new Promise.GoingNow());
      case Reading.Intent.Cannot() -> bind(received, person, reading, new Promise.Cannot());
      case Reading.Intent.GoingAt(var time) ->
        going(time, received.at())
            .map(promise -> bind(received, person, reading, promise))
            .orElseGet(() -> close(received, Optional.empty(), writer.timePassed(time)));
      case Reading.Intent.GoingSometime() -> close(received, Optional.empty(), writer.sayWhen());
      case Reading.Intent.TakesOver() ->
        reading
            .code()
            .map(code -> takeOver(received, person, code))
            .orElseGet(() -> close(received, Optional.empty(), writer.notUnderstood()));
      case Reading.Intent.Unclear() -> close(received, Optional.empty(), writer.notUnderstood());
    };
  }

  private Future<Replied> takeOver(Received received, Person person, CaseNumber code) {
    return swaps
        .takeOver(person.id(), code.text())
        .compose(answer -> close(received, Optional.empty(), writer.takenOver(answer)));
  }

  private static Optional<Promise> going(LocalTime time, Instant now) {
    var local = LocalTimes.at(now);
    var today = local.with(time);
    var next = today.isBefore(local.withSecond(0).withNano(0)) ? today.plusDays(1) : today;
    return Duration.between(now, next).compareTo(FARTHEST_PROMISE) > 0
        ? Optional.empty()
        : Optional.of(new Promise.GoingAt(next.toInstant()));
  }

  private Future<Replied> bind(Received received, Person person, Reading reading, Promise promise) {
    return told(person).compose(told -> switch (Binding.of(reading.code(), told)) {
      case Binding.To(var alert) -> answer(received, alert, promise);
      case Binding.AnyOf(var cases) ->
        close(received, Optional.empty(), writer.whichCase(cases, digits(promise)));
      case Binding.NoSuchCase(var code) ->
        close(received, Optional.empty(), writer.noSuchCase(code));
      case Binding.Nothing() -> close(received, Optional.empty(), writer.notTheirs());
    });
  }

  private Future<List<Binding.Told>> told(Person person) {
    return replies
        .toldTo(database.client(), person.id())
        .compose(all -> withoutTheKept(person, all))
        .compose(all -> Future.join(all.stream().map(this::asked).toList())
            .map(asked -> asked.<Binding.Told>list()));
  }

  /** A case that is kept from them by now does not exist for them: nobody says which code it has. */
  private Future<List<ReplyStore.Told>> withoutTheKept(Person person, List<ReplyStore.Told> all) {
    var cases = all.stream().map(ReplyDesk::about).collect(Collectors.toUnmodifiableSet());
    return upstream
        .caseload()
        .keptFrom(database.client(), person.id(), cases)
        .map(kept -> all.stream().filter(told -> !kept.contains(about(told))).toList());
  }

  private static CaseId about(ReplyStore.Told told) {
    return told.alert().callOut().deadline().caseId();
  }

  private Future<Binding.Told> asked(ReplyStore.Told told) {
    var deadline = told.alert().callOut().deadline().id();
    return upstream
        .caseload()
        .stillOwed(database.client(), deadline, told.alert().person())
        .map(open -> new Binding.Told(told.alert(), open, told.answered()));
  }

  private Future<Replied> answer(Received received, Alert alert, Promise promise) {
    var deadline = alert.callOut().deadline().id();
    var answer = new Answer(deadline, alert.person(), promise, received.at(), word(received));
    return upstream
        .caseload()
        .answer(answer)
        .map(answered -> writer.answered(answered, promise, received.at()))
        .compose(replied -> close(received, Optional.of(alert), replied));
  }

  private static String word(Received received) {
    var channel = received.via().channel();
    return channel == Channel.VOICE ? "phone" : channel.word();
  }

  private Future<Replied> close(Received received, Optional<Alert> alert, Replied replied) {
    var id = alert.map(Alert::id);
    return replies
        .settle(database.client(), received.id(), replied.outcome(), replied.words(), id)
        .map(replied);
  }

  private static String digits(Promise promise) {
    return switch (promise) {
      case Promise.GoingNow() -> "1";
      case Promise.GoingAt(var at) -> "2 " + LocalTimes.say(at, at);
      case Promise.Cannot ignored -> "3";
    };
  }
}
