package vn.kipthoi.notifier.desk;

import static java.util.stream.Collectors.toMap;

import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kipthoi.notifier.Alert;
import vn.kipthoi.notifier.Attempt;
import vn.kipthoi.notifier.Channel;
import vn.kipthoi.notifier.Delivery;
import vn.kipthoi.notifier.TextMessage;
import vn.kipthoi.notifier.push.PushMessage;
import vn.kipthoi.notifier.store.AttemptStore;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.routing.Caseload;
import vn.kipthoi.routing.Person;
import vn.kipthoi.routing.StaffDirectory;

/**
 * Takes claimed attempts to their channels and writes down what came of each.
 *
 * <p>A node that dies between the two leaves a claim whose lease runs out; whoever takes it up hands
 * it over again under the same key. A carrier that recognises keys shows one text; for one that does
 * not, what went is written down before it goes, and the attempt is marked as unknown instead.
 */
public final class Deliveries {

  private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);

  /** One deadline, as one person owes it. */
  record Due(UUID deadline, UUID person) {

    static Due of(Attempt attempt) {
      return new Due(attempt.alert().callOut().deadline().id(), attempt.alert().person());
    }
  }

  /** What routing said of a handful of attempts, a moment before they are sent. */
  record Briefing(Map<Due, Boolean> owed, Map<UUID, Person> people) {

    boolean stillOwed(Attempt attempt) {
      return owed.getOrDefault(Due.of(attempt), false);
    }

    Optional<Person> person(Attempt attempt) {
      return Optional.ofNullable(people.get(attempt.alert().person()));
    }
  }

  /** Routing, as the notifier asks it. */
  public record Upstream(Caseload caseload, StaffDirectory staff) {}

  private final Database database;
  private final AttemptStore attempts;
  private final Upstream upstream;
  private final Courier courier;
  private final TextWriter writer;
  private final RetryPolicy retries;
  private final InstantSource clock;

  public Deliveries(
      Database database,
      AttemptStore attempts,
      Upstream upstream,
      Courier courier,
      TextWriter writer,
      RetryPolicy retries,
      InstantSource clock) {
    this.database = database;
    this.attempts = attempts;
    this.upstream = upstream;
    this.courier = courier;
    this.writer = writer;
    this.retries = retries;
    this.clock = clock;
  }

  Future<List<Attempt>> claim(AttemptStore.Lane lane, int limit) {
    return attempts.claim(database.client(), lane, limit);
  }

  /** Asks routing at the very moment of sending, once for each deadline and person. */
  Future<Briefing> brief(List<Attempt> claimed) {
    return owed(claimed).compose(owed -> people(claimed).map(people -> new Briefing(owed, people)));
  }

  /** One attempt to its end. It fails only when the database does. */
  Future<Void> deliver(Attempt attempt, Briefing briefing) {
    if (!briefing.stillOwed(attempt)) {
      return voided(
          attempt, "it was answered, the next rung has been told, or the case is kept from them");
    }
    if (clock.instant().isAfter(attempt.alert().notAfter())) {
      return voided(attempt, "it would come too late to be of use");
    }
    return briefing
        .person(attempt)
        .map(person -> send(attempt, person))
        .orElseGet(() -> refused(Delivery.Reason.NOBODY_THERE))
        .compose(delivery -> write(attempt, delivery));
  }

  private Future<Map<Due, Boolean>> owed(List<Attempt> claimed) {
    var questions = claimed.stream()
        .collect(toMap(Due::of, attempt -> owed(attempt.alert()), (first, again) -> first));
    return Future.all(List.copyOf(questions.values()))
        .map(answered -> questions.entrySet().stream()
            .collect(toMap(Map.Entry::getKey, question -> question.getValue().result())));
  }

  /** News is owed to whoever may still know of its case; all else, while its deadline is open. */
  private Future<Boolean> owed(Alert alert) {
    var deadline = alert.callOut().deadline();
    return alert.isNews()
        ? upstream
            .caseload()
            .keptFrom(database.client(), alert.person(), Set.of(deadline.caseId()))
            .map(Set::isEmpty)
        : upstream.caseload().stillOwed(database.client(), deadline.id(), alert.person());
  }

  private Future<Map<UUID, Person>> people(List<Attempt> claimed) {
    var people =
        claimed.stream().map(attempt -> attempt.alert().person()).distinct().toList();
    return upstream
        .staff()
        .find(database.client(), people)
        .map(found -> found.stream().collect(toMap(Person::id, Function.identity())));
  }

  private Future<Delivery> send(Attempt attempt, Person person) {
    var sending = switch (attempt.channel()) {
      case IN_APP -> courier.inApp(attempt.alert());
      case SMS -> courier.text(text(attempt, person));
      case WEB_PUSH -> courier.push(notification(attempt.alert()));
    };
    return sending
        .timeout(retries.patience().toMillis(), TimeUnit.MILLISECONDS)
        .otherwise(Deliveries::unknown);
  }

  /** The failure's kind alone is kept: a carrier's own words may contain a number. */
  private static Delivery unknown(Throwable failure) {
    return new Delivery.Unknown(
        failure instanceof TimeoutException
            ? "no answer in time"
            : failure.getClass().getSimpleName());
  }

  private TextMessage text(Attempt attempt, Person person) {
    var alert = attempt.alert();
    return new TextMessage(
        alert.id(),
        attempt.number(),
        person.phone(),
        writer.write(alert, clock.instant()),
        alert.callOut().priority(),
        alert.notAfter());
  }

  private PushMessage notification(Alert alert) {
    return new PushMessage(alert.id(), alert.person(), writer.notification(), alert.notAfter());
  }

  private static Future<Delivery> refused(Delivery.Reason reason) {
    return Future.succeededFuture(new Delivery.Refused(reason));
  }

  private Future<Void> write(Attempt attempt, Delivery delivery) {
    return switch (delivery) {
      case Delivery.HandedOver(var reference) ->
        attempts
            .handedOver(database.client(), attempt, reference)
            .compose(written -> written ? tellRouting(attempt) : Future.succeededFuture());
      case Delivery.Busy() -> again(attempt, "the channel is busy");
      case Delivery.Unknown(var why) -> doubt(attempt, "it is not known whether it went: " + why);
      case Delivery.Refused(var reason) -> {
        report(attempt, reason.words());
        yield attempts.failedForGood(database.client(), attempt, reason.words()).mapEmpty();
      }
    };
  }

  /** A carrier's word that it has the text; should routing miss it, its own clock tells people. */
  private Future<Void> tellRouting(Attempt attempt) {
    if (attempt.channel() != Channel.SMS || attempt.alert().isNews()) {
      return Future.succeededFuture();
    }
    return upstream
        .caseload()
        .delivered(attempt.alert().callOut().deadline().id(), clock.instant())
        .otherwise(failure -> {
          LOG.atWarn()
              .setCause(failure)
              .addKeyValue("alertId", attempt.alert().id())
              .log("routing could not be told that a phone has the alert");
          return null;
        });
  }

  private Future<Void> again(Attempt attempt, String why) {
    report(attempt, why);
    var wait = retries.waitAfter(attempt.number());
    return attempts.failedForNow(database.client(), attempt, why, wait).mapEmpty();
  }

  private Future<Void> doubt(Attempt attempt, String why) {
    report(attempt, why);
    var wait = retries.waitAfter(attempt.number());
    return attempts
        .unknown(database.client(), attempt, why, wait, retries.doubt())
        .mapEmpty();
  }

  private Future<Void> voided(Attempt attempt, String why) {
    return attempts.voided(database.client(), attempt, why).mapEmpty();
  }

  private static void report(Attempt attempt, String why) {
    LOG.atWarn()
        .addKeyValue("alertId", attempt.alert().id())
        .addKeyValue("channel", attempt.channel().word())
        .addKeyValue("attempt", attempt.number())
        .addKeyValue("why", why)
        .log("an alert was not handed over");
  }
}
