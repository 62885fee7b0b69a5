package vn.kipthoi.routing.desk;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kipthoi.intake.ReportReceived;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.routing.Answer;
import vn.kipthoi.routing.CallOut;
import vn.kipthoi.routing.Promise;

/**
 * One thing that happened to a case, to be told in plain words later. Ids, codes and instants only.
 *
 * @param detail what the words are made of; its shape follows from the kind
 */
public record Happening(Instant at, Sort kind, JsonObject detail) {

  /** Something that is owed for a case was not done in time. */
  public static final OfSubject CLOCK_MISSED = new OfSubject("clock-missed");

  /** What sort of thing it is, by the word that is kept with the entry. */
  public sealed interface Sort {

    String word();

    static Sort ofWord(String word) {
      return Arrays.stream(Kind.values())
          .filter(kind -> kind.word().equals(word))
          .<Sort>map(kind -> kind)
          .findFirst()
          .orElseGet(() -> new OfSubject(word));
    }
  }

  /** What a subject beside the call-outs has to tell; its own teller knows the words for it. */
  public record OfSubject(String word) implements Sort {}

  /** The kinds of thing that happen on the way from a report to an answer. */
  public enum Kind implements Sort {
    REPORTED,
    ROUTED,
    RUNG_SKIPPED,
    CALLED_OUT,
    NOBODY_TO_TELL,
    MISSED,
    DECLINED,
    NOBODY_REACHED,
    ACCEPTED,
    CANNOT,
    TAKEN_BACK,
    ANSWERED_AGAIN,
    ANSWERED_SECOND,
    ANSWERED_LATE,
    ANSWERED_UNASKED;

    @Override
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Everybody who appears in it. */
  public Set<UUID> people() {
    return Stream.concat(
            Stream.ofNullable(detail.getString("person")),
            detail.getJsonArray("people", new JsonArray()).stream().map(String.class::cast))
        .map(UUID::fromString)
        .collect(Collectors.toUnmodifiableSet());
  }

  public static Happening reported(ReportReceived report) {
    var detail = new JsonObject()
        .put("reportNumber", report.reportNumber())
        .put("priority", report.priority().name());
    return new Happening(report.heardAt(), Kind.REPORTED, detail);
  }

  public static Happening routed(Instant at, Jurisdiction jurisdiction) {
    var detail = new JsonObject()
        .put("unit", jurisdiction.unit().text())
        .put("because", because(jurisdiction.because()));
    return new Happening(at, Kind.ROUTED, detail);
  }

  public static Happening skipped(Instant at, Skip skip) {
    var detail = place(skip.post().rung().word(), skip.post().unit())
        .put("why", skip.why().word());
    return new Happening(at, Kind.RUNG_SKIPPED, detail);
  }

  public static Happening calledOut(Instant at, CallOut callOut) {
    var detail = place(callOut.rung().word(), callOut.unit())
        .put("clock", callOut.deadline().clock())
        .put("round", callOut.deadline().round())
        .put("dueAt", callOut.dueAt().toString())
        .put(
            "people",
            new JsonArray(callOut.people().stream().map(UUID::toString).toList()));
    callOut.notBefore().ifPresent(morning -> detail.put("notBefore", morning.toString()));
    return new Happening(at, Kind.CALLED_OUT, detail);
  }

  public static Happening nobodyToTell(Instant at, Reach reach, Instant dueAt) {
    var detail = place(reach.step().rung().word(), reach.unit()).put("dueAt", dueAt.toString());
    return new Happening(at, Kind.NOBODY_TO_TELL, detail);
  }

  /** How a deadline ended without an acceptance. */
  public static Happening passed(Overdue overdue) {
    var deadline = overdue.deadline();
    var kind = deadline.asksPeople() ? endOfAsking(overdue) : CLOCK_MISSED;
    var detail = place(deadline.rung().word(), deadline.unit())
        .put("clock", deadline.ref().clock())
        .put("round", deadline.ref().round())
        .put("dueAt", deadline.dueAt().toString());
    return new Happening(overdue.at(), kind, detail);
  }

  private static Kind endOfAsking(Overdue overdue) {
    return switch (overdue.why()) {
      case TIME -> Kind.MISSED;
      case UNDELIVERABLE -> Kind.NOBODY_REACHED;
      case DECLINED, TAKEN_BACK -> Kind.DECLINED;
    };
  }

  public static Happening answered(Kind kind, Deadline deadline, Answer answer) {
    var detail = place(deadline.rung().word(), deadline.unit())
        .put("clock", deadline.ref().clock())
        .put("person", answer.person().toString())
        .put("via", answer.via())
        .put("promise", promiseWord(answer.promise()));
    if (answer.promise() instanceof Promise.GoingAt(var at)) {
      return new Happening(answer.at(), kind, detail.put("goingAt", at.toString()));
    }
    if (answer.promise() instanceof Promise.Cannot(var because)) {
      because.ifPresent(reason -> detail.put("because", reason.word()));
    }
    return new Happening(answer.at(), kind, detail);
  }

  /** The word for a promise in the database and in JSON. */
  public static String promiseWord(Promise promise) {
    return switch (promise) {
      case Promise.GoingNow() -> "going-now";
      case Promise.GoingAt(var at) -> "going-at";
      case Promise.Cannot ignored -> "cannot";
    };
  }

  static JsonArray because(List<Reason> reasons) {
    var told = new JsonArray();
    for (var reason : reasons) {
      told.add(new JsonObject()
          .put("reason", reason.kind().word())
          .put(
              "units", new JsonArray(reason.units().stream().map(UnitCode::text).toList())));
    }
    return told;
  }

  private static JsonObject place(String rung, UnitCode unit) {
    return new JsonObject().put("rung", rung).put("unit", unit.text());
  }
}
