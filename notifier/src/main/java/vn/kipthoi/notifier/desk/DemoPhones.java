package vn.kipthoi.notifier.desk;

import static java.util.stream.Collectors.toMap;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import vn.kipthoi.notifier.Outcome;
import vn.kipthoi.notifier.store.ReplyStore;
import vn.kipthoi.notifier.store.SimulatedTextStore;
import vn.kipthoi.notifier.store.SimulatedTextStore.Addressee;
import vn.kipthoi.notifier.store.SimulatedTextStore.SentText;
import vn.kipthoi.platform.facts.Doorbell;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.routing.Person;
import vn.kipthoi.routing.StaffDirectory;

/** The phones of a demonstration: what the simulated carrier brought them, and what they reply. */
public final class DemoPhones {

  /** What the doorbell rings when a simulated phone has something new to show. */
  public static final String PHONE_RANG = "PhoneRang";

  private static final int NEWEST_TEXTS = 600;
  private static final Personal<String> NOBODY = Personal.of("");

  /** Where the conversations are kept. */
  public record Letters(SimulatedTextStore texts, ReplyStore replies) {}

  /** What brings a phone's reply to the system, and what came of it back. */
  @FunctionalInterface
  public interface Network {
    Future<Replied> bring(Personal<String> from, Personal<String> text);
  }

  /** One text as it arrived. */
  public record Arrived(
      Personal<String> to,
      Personal<String> person,
      String unitCode,
      String rung,
      String text,
      Instant sentAt) {}

  /** One line of a conversation. */
  public sealed interface Line {

    Instant at();

    record Text(String text, Instant at) implements Line {}

    record Reply(Personal<String> text, Instant at) implements Line {}

    /** What the system said to the reply before it. */
    record Answer(Outcome outcome, String words, Instant at) implements Line {}
  }

  /**
   * A phone with its whole conversation, the oldest line first.
   *
   * @param first the first text to it: whose it is, and which rung is their own
   */
  public record Phone(Arrived first, List<Line> lines) {

    public Phone {
      lines = List.copyOf(lines);
    }

    public Instant lastActivity() {
      return lines.getLast().at();
    }

    /** Whether its last word is a text, or a question back. */
    public boolean unanswered() {
      return switch (lines.getLast()) {
        case Line.Text _, Line.Reply _ -> true;
        case Line.Answer(var outcome, var _, var _) -> outcome.asksAgain();
      };
    }
  }

  private final Database database;
  private final Letters letters;
  private final StaffDirectory staff;
  private final Network network;
  private final Doorbell doorbell;

  public DemoPhones(
      Database database,
      Letters letters,
      StaffDirectory staff,
      Network network,
      Doorbell doorbell) {
    this.database = database;
    this.letters = letters;
    this.staff = staff;
    this.network = network;
    this.doorbell = doorbell;
  }

  /** All texts after a moment, the oldest first. */
  public Future<List<Arrived>> texts(Instant since) {
    return letters.texts().since(database.client(), since).compose(this::named);
  }

  /** All phones with something on them, the one with the newest line first. */
  public Future<List<Phone>> phones() {
    return letters
        .texts()
        .newest(database.client(), NEWEST_TEXTS)
        .compose(this::named)
        .compose(arrived -> letters
            .replies()
            .newest(database.client(), NEWEST_TEXTS)
            .map(replies -> conversations(arrived, replies)));
  }

  /** A reply, exactly as a carrier would bring it in. */
  public Future<Replied> reply(Personal<String> from, Personal<String> text) {
    return network.bring(from, text).map(replied -> {
      doorbell.ring(PHONE_RANG);
      return replied;
    });
  }

  private Future<List<Arrived>> named(List<SentText> sent) {
    var people = sent.stream()
        .flatMap(text -> text.addressee().stream())
        .map(Addressee::person)
        .distinct()
        .toList();
    return staff
        .find(database.client(), people)
        .map(found -> found.stream().collect(toMap(Person::id, Function.identity())))
        .map(found -> sent.stream().map(text -> arrived(text, found)).toList());
  }

  private static Arrived arrived(SentText sent, Map<UUID, Person> people) {
    var person = sent.addressee().map(Addressee::person).map(people::get);
    return new Arrived(
        sent.to(),
        person.map(Person::name).orElse(NOBODY),
        sent.addressee().map(Addressee::unit).orElse(""),
        sent.addressee().map(Addressee::rung).orElse(""),
        sent.text(),
        sent.sentAt());
  }

  private static List<Phone> conversations(
      List<Arrived> arrived, List<ReplyStore.Settled> replies) {
    var lines = new LinkedHashMap<Personal<String>, List<Line>>();
    var first = new LinkedHashMap<Personal<String>, Arrived>();
    for (var text : arrived) {
      var _ = first.putIfAbsent(text.to(), text);
      lines
          .computeIfAbsent(text.to(), number -> new ArrayList<>())
          .add(new Line.Text(text.text(), text.sentAt()));
    }
    for (var reply : replies) {
      Optional.ofNullable(lines.get(reply.from())).ifPresent(its -> its.addAll(said(reply)));
    }
    return first.values().stream()
        .map(text -> new Phone(text, inOrder(lines.getOrDefault(text.to(), List.of()))))
        .sorted(Comparator.comparing(Phone::lastActivity).reversed())
        .toList();
  }

  private static List<Line> said(ReplyStore.Settled reply) {
    return List.of(
        new Line.Reply(reply.text(), reply.at()),
        new Line.Answer(reply.outcome(), reply.words(), reply.at()));
  }

  /** The sort is stable: an answer stays beneath its reply. */
  private static List<Line> inOrder(List<Line> lines) {
    return lines.stream().sorted(Comparator.comparing(Line::at)).toList();
  }
}
