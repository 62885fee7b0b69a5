package vn.kipthoi.routing.casework.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.web.FieldErrors;
import vn.kipthoi.routing.life.Sighting;
import vn.kipthoi.routing.life.Worded;

/**
 * What somebody said with an act, whether as JSON or in a form. It is checked as a whole first, so
 * that every mistake is told at once; after that it is read.
 */
final class Said {

  private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final int LONGEST_TEXT = 4_000;
  private static final int LONGEST_LINE = 200;
  private static final Pattern NUMBER =
      Pattern.compile("(?=.*\\d)[\\p{L}\\d][\\p{L}\\d ./_-]{0,59}");

  private final Function<String, Optional<String>> fields;

  /** @param fields what was sent under a name; blank counts as nothing */
  Said(Function<String, Optional<String>> fields) {
    this.fields = fields;
  }

  /** Everything that is wrong with it. */
  FieldErrors check(List<Ask> asks, FormWords words) {
    var errors = new FieldErrors();
    for (var ask : asks) {
      check(ask, words).ifPresent(mistake -> errors.add(ask.item().field(), mistake));
    }
    return errors;
  }

  private Optional<String> check(Ask ask, FormWords words) {
    var said = find(ask.item());
    if (said.isEmpty()) {
      return isNeeded(ask) ? Optional.of(words.needed()) : Optional.empty();
    }
    return fits(ask.item(), said.get()) ? Optional.empty() : Optional.of(hint(ask.item(), words));
  }

  private boolean isNeeded(Ask ask) {
    return switch (ask.must()) {
      case ALWAYS -> true;
      case WITH -> ask.when().filter(this::has).isPresent();
      case NEVER -> false;
    };
  }

  private static boolean fits(Item item, String said) {
    return switch (item.kind()) {
      case TEXT -> said.length() <= LONGEST_TEXT;
      case LINE -> said.length() <= LONGEST_LINE;
      case NUMBER -> NUMBER.matcher(said).matches();
      case MOMENT -> parsed(said).isPresent();
      case DAY -> day(said).isPresent();
      case CHOICE, YES_NO -> item.choices().contains(said);
    };
  }

  private static String hint(Item item, FormWords words) {
    return switch (item.kind()) {
      case TEXT -> words.shorterText(Integer.toString(LONGEST_TEXT));
      case LINE -> words.shorterText(Integer.toString(LONGEST_LINE));
      case NUMBER -> words.numberLike();
      case MOMENT -> words.momentLike();
      case DAY -> words.dayLike();
      case CHOICE, YES_NO -> words.oneOf(String.join(", ", item.choices()));
    };
  }

  boolean has(Item item) {
    return find(item).isPresent();
  }

  /** As it was typed, to be shown again. */
  String typed(Item item) {
    return find(item).orElse("");
  }

  Personal<String> words(Item item) {
    return Personal.of(typed(item));
  }

  String text(Item item) {
    return find(item).orElseThrow();
  }

  Instant moment(Item item) {
    return parsed(text(item)).orElseThrow();
  }

  LocalDate date(Item item) {
    return day(text(item)).orElseThrow();
  }

  boolean yes(Item item) {
    return typed(item).equals("yes");
  }

  <E extends Enum<E> & Worded> E choice(Class<E> choices, Item item) {
    return Worded.of(choices, text(item)).orElseThrow();
  }

  Sighting sighting() {
    return new Sighting(
        moment(Item.SEEN_AT), words(Item.SEEN_BY), words(Item.WHERE), yes(Item.SAFE));
  }

  private Optional<String> find(Item item) {
    return fields.apply(item.field()).map(String::strip).filter(said -> !said.isEmpty());
  }

  /** With its offset as programs write it, or without as a form of a browser in Viet Nam does. */
  private static Optional<Instant> parsed(String said) {
    try {
      return Optional.of(OffsetDateTime.parse(said).toInstant());
    } catch (DateTimeException e) {
      return local(said);
    }
  }

  private static Optional<Instant> local(String said) {
    try {
      return Optional.of(LocalDateTime.parse(said).atZone(VIET_NAM).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> day(String said) {
    try {
      return Optional.of(LocalDate.parse(said));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
