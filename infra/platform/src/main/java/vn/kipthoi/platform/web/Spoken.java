package vn.kipthoi.platform.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** Times as people say them: "còn 12 phút", "14:32 hôm qua". Always on the clocks of Viet Nam. */
public final class Spoken {

  public static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");

  private static final Messages<SpokenWords> WORDS = Messages.load(SpokenWords.class);
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/yyyy");
  private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern("HH:mm:ss d/M/yyyy");

  private final SpokenWords words;

  public Spoken(Language language) {
    this.words = WORDS.in(language);
  }

  /** "còn 12 phút" before the moment, "quá hạn 12 phút" after it. */
  public String left(Instant now, Instant due) {
    var span = span(Duration.between(now, due).abs());
    return now.isBefore(due) ? words.left(span) : words.over(span);
  }

  /** "12 phút trước". */
  public String ago(Instant now, Instant at) {
    var passed = Duration.between(at, now);
    return passed.compareTo(Duration.ofMinutes(1)) < 0 ? words.justNow() : words.ago(span(passed));
  }

  /** A length with its two largest units: "2 giờ 14 phút". */
  public String span(Duration length) {
    if (length.toDays() > 1) {
      return words.days(length.toDays(), length.toHoursPart());
    }
    if (length.toHours() > 0) {
      return words.hours(length.toHours(), length.toMinutesPart());
    }
    return length.toMinutes() > 0 ? words.minutes(length.toMinutes()) : words.seconds();
  }

  /** "14:32", with the day when it is another one. */
  public String moment(Instant now, Instant at) {
    var today = ZonedDateTime.ofInstant(now, VIET_NAM).toLocalDate();
    var then = ZonedDateTime.ofInstant(at, VIET_NAM);
    var hour = HOUR.format(then);
    if (then.toLocalDate().equals(today)) {
      return hour;
    }
    return then.toLocalDate().equals(today.minusDays(1))
        ? words.yesterday(hour)
        : words.onDay(hour, DAY.format(then));
  }

  /** The exact instant, to stand behind what is said. */
  public String exact(Instant at) {
    return EXACT.format(ZonedDateTime.ofInstant(at, VIET_NAM));
  }
}
