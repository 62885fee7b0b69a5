package vn.kipthoi.routing.roster.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.Messages;
import vn.kipthoi.routing.policy.VietNam;
import vn.kipthoi.routing.roster.DutyChange;
import vn.kipthoi.routing.roster.Shift;
import vn.kipthoi.routing.roster.Watch.Reason;
import vn.kipthoi.routing.staff.Member;

/** Rosters by the words that the reader knows them by. */
public record RosterNames(Language language, RosterWords words) {

  private static final Messages<RosterWords> WORDS = Messages.load(RosterWords.class);
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm d/M");
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M");

  public static RosterNames in(Language language) {
    return new RosterNames(language, WORDS.in(language));
  }

  /** What the person who is asked to take over reads, in their language. */
  public static String swapText(Member asked, DutyChange swap) {
    var language = asked.terms().language().equals("en") ? Language.EN : Language.VI;
    return WORDS
        .in(language)
        .swapText(swap.code().orElse(""), moment(swap.from()), moment(swap.until()));
  }

  public String reason(Reason reason) {
    return switch (reason) {
      case STANDING -> words.standing();
      case PATTERN -> words.pattern();
      case DAY_OFF -> words.offWatch();
      case OVERRIDE -> words.override();
      case SWAP -> words.swap();
    };
  }

  public static String moment(Instant at) {
    return MOMENT.format(LocalDateTime.ofInstant(at, VietNam.ZONE));
  }

  public static String hour(Instant at) {
    return HOUR.format(LocalDateTime.ofInstant(at, VietNam.ZONE));
  }

  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** "07:00"; minutes of the next day as its own. */
  public static String hour(int minutes) {
    return "%02d:%02d".formatted(minutes / 60 % 24, minutes % 60);
  }

  /** "T2" for Monday, "Ngày nghỉ" for days off. */
  public String weekday(int day) {
    return day == Shift.ON_DAYS_OFF ? words.daysOff() : weekdays().get(day - 1);
  }

  public List<String> weekdays() {
    return List.of(words.weekdays().split(","));
  }
}
