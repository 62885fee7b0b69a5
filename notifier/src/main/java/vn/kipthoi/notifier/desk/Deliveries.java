package vn.kipthoi.notifier.desk;

import static java.util.stream.Collectors.toMap;

import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.EnumSet;
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
import vn.kipthoi.notifier.store.AttemptStore;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.routing.Caseload;
import vn.kipthoi.routing.ContactCard;
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

  /** Whose addresses stand on a person's card. */
  private static final Set<Channel> BY_CARD =
      EnumSet.of(Channel.EMAIL, Channel.VOICE, Channel.ZALO);

  /** One deadline, as one person owes it. */
  record Due(UUID deadline, UUID person) {

    static Due of(Attempt attempt) {
      return new Due(attempt.alert().callOut().deadline().id(), attempt.alert().person());
    }
  }

  /** What routing said of a handful of attempts, a moment before they are sent. */
  record Briefing(Map<Due, Boolean> owed, Map<UUID, Person> people, Map<UUID, ContactCard> cards) {

    boolean stillOwed(Attempt attempt) {
      return owed.getOrDefault(Due.of(attempt), false);
    }

    Optional<Person> person(Attempt attempt) {
      return Optional.ofNullable(people.get(attempt.alert().person()));
    }

    Optional<ContactCard> card(Attempt attempt) {
      return Optional.ofNullable(cards.get(attempt.alert().person()));
    }
  }

  /** Routing, as the notifier asks it. */
  public record Upstream(Caseload caseload, StaffDirectory staff) {}

  private final Database database;
  private final AttemptStore attempts;
  private final Upstream upstream;
  private final Courier courier;
  private final Writers writers;
  private final RetryPolicies policies;
  private final InstantSource clock;

  public Deliveries(
      Database database,
      AttemptStore attempts,
      Upstream upstream,
      Courier courier,
      Writers writers,
      RetryPolicies policies,
      InstantSource clock) {
    this.database = database;
    this.attempts = attempts;
    this.upstream = upstream;
    this.courier = courier;
    this.writers = writers;
    this.policies = policies;
    this.clock = clock;
  }

  Future<List<Attempt>> claim(AttemptStore.Lane lane, int limit) {
    return attempts.claim(database.client(), lane, limit);
  }

  /** Asks routing at the very moment of sending, once for each deadline and person. */
  Future<Briefing> brief(List<Attempt> claimed) {
    return owed(claimed)
        .compose(owed -> people(claimed)
            .compose(people -> cards(claimed).map(cards -> new Briefing(owed, people, cards))));
  }

  /** One attempt to its end. It fails only when the database does. */
  Future<Void> deliver(Attempt attempt, Briefing briefing) {
    if (!briefing.stillOwed(attempt)) {
      return voided(
          attempt, "it was answered, the next rung has been told, or the case is kept from them");
    }
    if (attempt.isTooLate(clock.instant())) {
      return voided(attempt, "it would come too late to be of use");
    }
    return briefing
        .person(attempt)
        .map(person -> send(attempt, person, briefing.card(attempt)))
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

  /** Texts and screens need no card. */
  private Future<Map<UUID, ContactCard>> cards(List<Attempt> claimed) {
    var people = claimed.stream()
        .filter(attempt -> BY_CARD.contains(attempt.channel()))
        .map(attempt -> attempt.alert().person())
        .distinct()
        .toList();
    return people.isEmpty()
        ? Future.succeededFuture(Map.of())
        : upstream
            .staff()
            .cards(database.client(), people)
            .map(found -> found.stream().collect(toMap(ContactCard::person, Function.identity())));
  }

  private Future<Delivery> send(Attempt attempt, Person person, Optional<ContactCard> card) {
    var sending = switch (attempt.channel()) {
      case IN_APP -> courier.inApp(attempt.alert());
      case SMS -> courier.text(writers.text(attempt, person));
      case WEB_PUSH -> courier.push(writers.notification(attempt.alert()));
      case EMAIL -> mail(attempt, card);
      case VOICE, ZALO ->
        card.flatMap(known -> writers.gateway(attempt, known))
            .map(courier::ring)
            .orElseGet(() -> refused(Delivery.Reason.NO_SUCH_WAY));
    };
    return sending
        .timeout(policies.of(attempt.channel()).patience().toMillis(), TimeUnit.MILLISECONDS)
        .otherwise(Deliveries::unknown);
  }

  /** The failure's kind alone is kept: a carrier's own words may contain a number. */
  private static Delivery unknown(Throwable failure) {
    return new Delivery.Unknown(
        failure instanceof TimeoutException
            ? "no answer in time"
            : failure.getClass().getSimpleName());
  }

  /** One that was in other hands before may have gone, and nobody can be asked. */
  private Future<Delivery> mail(Attempt attempt, Optional<ContactCard> card) {
    if (attempt.claim() > 1) {
      return Future.succeededFuture(new Delivery.Unknown("another node had it in hand"));
    }
    return card.flatMap(known -> writers.letter(attempt, known))
        .map(courier::mail)
        .orElseGet(() -> refused(Delivery.Reason.NO_SUCH_WAY));
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
      case Delivery.Busy(var why) -> again(attempt, why);
      case Delivery.Unknown(var why) -> doubt(attempt, "it is not known whether it went: " + why);
      case Delivery.Refused(var reason) -> {
        report(attempt, reason.words());
        yield attempts.failedForGood(database.client(), attempt, reason.words()).mapEmpty();
      }
    };
  }

  /**
   * A carrier's word that it has the text, where nothing better will come; should routing miss it,
   * its own clock tells people.
   */
  private Future<Void> tellRouting(Attempt attempt) {
    if (attempt.channel() != Channel.SMS
        || attempt.alert().isNews()
        || courier.textsAreReported()) {
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
    var wait = policies.of(attempt.channel()).waitAfter(attempt.number());
    return attempts.failedForNow(database.client(), attempt, why, wait).mapEmpty();
  }

  private Future<Void> doubt(Attempt attempt, String why) {
    report(attempt, why);
    var policy = policies.of(attempt.channel());
    var wait = policy.waitAfter(attempt.number());
    return attempts
        .unknown(database.client(), attempt, why, wait, policy.doubt())
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
