package vn.kipthoi.intake.call.web;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.intake.call.QueuedCall;
import vn.kipthoi.intake.call.QueuedCall.End;
import vn.kipthoi.platform.web.FieldErrors;

/** A call as the exchange sends it, with everything that is wrong. */
record CallForm(JsonObject sent, Instant now, CallWords words) {

  private static final String QUEUED = "queuedAt";
  private static final String ANSWERED = "answeredAt";
  private static final String GIVEN_UP = "givenUpAt";
  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);
  private static final Duration LONGEST_AGO = Duration.ofDays(1);

  FieldErrors errors() {
    var errors = new FieldErrors();
    check(errors, QUEUED);
    errors.unless(
        moment(QUEUED).filter(at -> at.isBefore(now.minus(LONGEST_AGO))).isEmpty(),
        QUEUED,
        words.tooLongAgo());
    var field = sent.containsKey(GIVEN_UP) && !sent.containsKey(ANSWERED) ? GIVEN_UP : ANSWERED;
    if (sent.containsKey(ANSWERED) == sent.containsKey(GIVEN_UP)) {
      return errors.add(ANSWERED, words.oneEnd());
    }
    check(errors, field);
    return errors.unless(
        moment(QUEUED).flatMap(queued -> moment(field).filter(queued::isAfter)).isEmpty(),
        field,
        words.beforeTheQueue());
  }

  QueuedCall call(UUID id) {
    var end = moment(ANSWERED)
        .<End>map(End.Answered::new)
        .orElseGet(() -> new End.GivenUp(moment(GIVEN_UP).orElseThrow()));
    return new QueuedCall(id, moment(QUEUED).orElseThrow(), end);
  }

  private void check(FieldErrors errors, String field) {
    var moment = moment(field);
    errors
        .unless(moment.isPresent(), field, words.notAMoment())
        .unless(
            moment.filter(at -> at.isAfter(now.plus(CLOCKS_DIFFER))).isEmpty(),
            field,
            words.ahead());
  }

  private Optional<Instant> moment(String field) {
    try {
      return sent.getValue(field) instanceof String text
          ? Optional.of(OffsetDateTime.parse(text).toInstant())
          : Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
