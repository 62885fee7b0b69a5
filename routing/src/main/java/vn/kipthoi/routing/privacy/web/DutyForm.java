package vn.kipthoi.routing.privacy.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import vn.kipthoi.platform.web.FieldErrors;
import vn.kipthoi.routing.policy.VietNam;
import vn.kipthoi.routing.privacy.DataDuty;
import vn.kipthoi.routing.privacy.DataDuty.Fulfilment;
import vn.kipthoi.routing.privacy.DutyKind;
import vn.kipthoi.routing.privacy.Matter;
import vn.kipthoi.routing.privacy.Outcome;
import vn.kipthoi.routing.privacy.desk.Register.Entry;

/** An entry, or what proves that it was fulfilled, as a program or a page sends it. */
record DutyForm(Function<String, String> sent, Instant now, DutyWords words) {

  /** Clocks of people and of nodes differ by a little. */
  private static final Duration SOON = Duration.ofMinutes(5);

  private static final Duration OLDEST = Duration.ofDays(366);

  /** A number such as 12/TB-TD111. It has no place for a name with its marks. */
  private static final Pattern DOCUMENT = Pattern.compile("[0-9A-Za-z][0-9A-Za-z./ -]{2,59}");

  /** The matter says of which kind it is. */
  FieldErrors entryErrors() {
    var errors = new FieldErrors().unless(kind().isPresent(), "matter", words.choose());
    return momentErrors(errors, "since")
        .unless(
            moment("since").filter(at -> at.isBefore(now.minus(OLDEST))).isEmpty(),
            "since",
            words.tooLongAgo());
  }

  Entry entry(UUID id) {
    return new Entry(
        id, kind().orElseThrow(), matter().orElseThrow(), moment("since").orElseThrow());
  }

  FieldErrors fulfilmentErrors(DataDuty duty) {
    var errors = new FieldErrors()
        .unless(
            outcome().filter(duty.kind().outcomes()::contains).isPresent(),
            "outcome",
            words.choose());
    return momentErrors(errors, "at")
        .unless(
            moment("at").filter(at -> at.isBefore(duty.startedAt())).isEmpty(),
            "at",
            words.beforeItBegan())
        .unless(DOCUMENT.matcher(text("evidence")).matches(), "evidence", words.notEvidence());
  }

  Fulfilment fulfilment() {
    return new Fulfilment(outcome().orElseThrow(), moment("at").orElseThrow(), text("evidence"));
  }

  private FieldErrors momentErrors(FieldErrors errors, String field) {
    var moment = moment(field);
    return errors
        .unless(moment.isPresent(), field, words.noMoment())
        .unless(moment.filter(at -> at.isAfter(now.plus(SOON))).isEmpty(), field, words.ahead());
  }

  private Optional<DutyKind> kind() {
    return matter()
        .flatMap(matter -> Arrays.stream(DutyKind.values())
            .filter(kind -> kind.matters().contains(matter))
            .findFirst());
  }

  private Optional<Matter> matter() {
    return Matter.ofWord(text("matter"));
  }

  private Optional<Outcome> outcome() {
    return Outcome.ofWord(text("outcome"));
  }

  /** A program sends an instant; a page what stands on the clocks of Viet Nam. */
  private Optional<Instant> moment(String field) {
    var text = text(field);
    try {
      return Optional.of(
          text.length() <= "2026-11-22T10:00:00".length()
              ? LocalDateTime.parse(text).atZone(VietNam.ZONE).toInstant()
              : OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private String text(String name) {
    return sent.apply(name).strip();
  }
}
