package vn.kipthoi.notifier.desk;

import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.kipthoi.notifier.desk.Reading.Intent;
import vn.kipthoi.routing.CaseNumber;

/**
 * Reads replies as people write them on a basic phone at night: with or without marks, capitals,
 * spaces and the case's code. What is not plainly one of the answers is not taken for one.
 */
public final class ReplyReader {

  private static final Set<String> GOING_NOW = Set.of(
      "1",
      "nhan",
      "nhan viec",
      "toi nhan",
      "toi nhan viec",
      "di ngay",
      "ok",
      "yes",
      "going",
      "1 nhan",
      "1 nhan viec",
      "1 toi nhan",
      "1 di ngay",
      "1 ok",
      "1 yes");

  private static final Set<String> CANNOT = Set.of(
      "3",
      "khong",
      "khong di duoc",
      "khong duoc",
      "khong nhan",
      "toi khong di duoc",
      "no",
      "cannot",
      "3 khong",
      "3 khong di duoc",
      "3 khong duoc",
      "3 khong nhan",
      "3 no",
      "3 cannot");

  private static final Set<String> TAKES_OVER =
      Set.of("truc thay", "toi truc thay", "dong y truc thay", "nhan truc thay", "take over");

  /** 2 15:30, 2 15h30, 2 15h, 2 15 gio 30, 2 15 30, 2 1530. */
  private static final Pattern GOING_AT = Pattern.compile(
      "2 ?(?:luc |hen )?(?:(?<hour>\\d{1,2}) ?(?:[:.h]|gio| ) ?(?<minute>\\d{2})?|(?<four>\\d{4}))"
          + " ?(?:phut)?");

  private static final Pattern GOING_SOMETIME = Pattern.compile("2( .*)?");
  /** A colon or point says something between the digits of a time, and nowhere else. */
  private static final Pattern NOT_OF_AN_ANSWER =
      Pattern.compile("[^a-z0-9:. ]|[:.](?!\\d)|(?<!\\d)[:.]");

  /** Six characters, or three and three as people say them. Whether it is a code, its type knows. */
  private static final Pattern CODE =
      Pattern.compile("(?<![a-z0-9:.])[a-z0-9]{3} ?[a-z0-9]{3}(?![a-z0-9:])");

  private ReplyReader() {}

  public static Reading read(String reply) {
    var plain = plain(reply);
    return CODE.matcher(plain)
        .results()
        .flatMap(found -> CaseNumber.parse(found.group()).stream()
            .map(code -> new Reading(
                intent(tidy(plain.substring(0, found.start()) + plain.substring(found.end()))),
                Optional.of(code))))
        .findFirst()
        .orElseGet(() -> new Reading(intent(plain), Optional.empty()));
  }

  private static String plain(String reply) {
    var unmarked = GsmText.of(reply).toLowerCase(Locale.ROOT);
    return tidy(NOT_OF_AN_ANSWER.matcher(unmarked).replaceAll(" "));
  }

  private static String tidy(String words) {
    return words.replaceAll(" +", " ").strip();
  }

  private static Intent intent(String answer) {
    if (GOING_NOW.contains(answer)) {
      return new Intent.GoingNow();
    }
    if (CANNOT.contains(answer)) {
      return new Intent.Cannot();
    }
    if (TAKES_OVER.contains(answer)) {
      return new Intent.TakesOver();
    }
    return time(answer)
        .<Intent>map(Intent.GoingAt::new)
        .orElseGet(() -> GOING_SOMETIME.matcher(answer).matches()
            ? new Intent.GoingSometime()
            : new Intent.Unclear());
  }

  private static Optional<LocalTime> time(String answer) {
    var said = GOING_AT.matcher(answer);
    if (!said.matches()) {
      return Optional.empty();
    }
    var four = said.group("four");
    var hour = four == null ? said.group("hour") : four.substring(0, 2);
    var minute = four == null ? said.group("minute") : four.substring(2);
    return timeOfDay(Integer.parseInt(hour), minute == null ? 0 : Integer.parseInt(minute));
  }

  private static Optional<LocalTime> timeOfDay(int hour, int minute) {
    return hour < 24 && minute < 60 ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
  }
}
