package vn.kipthoi.platform.journal.web;

import io.vertx.ext.web.RoutingContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.kipthoi.platform.journal.JournalFilter;
import vn.kipthoi.platform.journal.JournalReading;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.platform.web.FieldErrors;
import vn.kipthoi.platform.web.Spoken;

/** Reads the filters as they stand in an address, and finds everything that is wrong with them. */
public final class JournalForm {

  static final List<String> FILTERS = List.of("person", "action", "subject", "from", "until");
  static final String BEFORE = "before";
  private static final Pattern ACTION = Pattern.compile("[a-z][a-z0-9-]{0,60}");
  private static final Pattern PLACE = Pattern.compile("(-?\\d{1,12})\\.(\\d{1,9})\\.(\\d{1,18})");
  private static final int LONGEST = 100;

  private final Map<String, String> typed = new LinkedHashMap<>();
  private final JournalWords words;
  private final FieldErrors errors = new FieldErrors();

  JournalForm(RoutingContext ctx, JournalWords words) {
    this.words = words;
    for (var name : FILTERS) {
      typed.put(name, shortened(Asked.query(ctx, name)));
    }
    typed.put(BEFORE, shortened(Asked.query(ctx, BEFORE)));
  }

  private static String shortened(Optional<String> given) {
    return given.map(String::strip).filter(text -> text.length() <= LONGEST).orElse("");
  }

  String at(String name) {
    return typed.getOrDefault(name, "");
  }

  boolean isFiltered() {
    return FILTERS.stream().anyMatch(name -> !at(name).isEmpty());
  }

  /** What was wrong, after {@link #question}. */
  public FieldErrors errors() {
    return errors;
  }

  JournalReading.Question question() {
    var action = given("action");
    errors.unless(
        action.filter(word -> !ACTION.matcher(word).matches()).isEmpty(),
        "action",
        words.wrongAction());
    var from = instant("from");
    var until = instant("until");
    from.ifPresent(start -> errors.unless(
        until.filter(end -> !end.isAfter(start)).isEmpty(), "until", words.wrongOrder()));
    return new JournalReading.Question(
        given("person"),
        given("subject"),
        new JournalFilter(Optional.empty(), action, Optional.empty(), from, until, place()));
  }

  /** The filters as an address carries them on. */
  String query() {
    return FILTERS.stream()
        .filter(name -> !at(name).isEmpty())
        .map(name -> name + "=" + URLEncoder.encode(at(name), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  static String text(JournalFilter.Place place) {
    return place.at().getEpochSecond() + "." + place.at().getNano() + "." + place.line();
  }

  private Optional<JournalFilter.Place> place() {
    return given(BEFORE).flatMap(text -> {
      var read = PLACE.matcher(text);
      if (!read.matches()) {
        errors.add(BEFORE, words.wrongPlace());
        return Optional.empty();
      }
      var at = Instant.ofEpochSecond(Long.parseLong(read.group(1)), Long.parseLong(read.group(2)));
      return Optional.of(new JournalFilter.Place(at, Long.parseLong(read.group(3))));
    });
  }

  private Optional<String> given(String name) {
    return Optional.of(at(name)).filter(text -> !text.isEmpty());
  }

  /** As a browser's own field writes it, on the clocks of Viet Nam; or with an offset, as programs do. */
  private Optional<Instant> instant(String name) {
    return given(name).flatMap(text -> {
      try {
        return Optional.of(
            text.endsWith("Z")
                ? Instant.parse(text)
                : LocalDateTime.parse(text).atZone(Spoken.VIET_NAM).toInstant());
      } catch (DateTimeParseException e) {
        errors.add(name, words.wrongTime());
        return Optional.empty();
      }
    });
  }
}
