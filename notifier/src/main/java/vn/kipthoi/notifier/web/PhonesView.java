package vn.kipthoi.notifier.web;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.kipthoi.intake.AdministrativeUnit;
import vn.kipthoi.intake.Directory;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.notifier.desk.DemoPhones.Line;
import vn.kipthoi.notifier.desk.DemoPhones.Phone;
import vn.kipthoi.notifier.desk.GsmText;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.privacy.Purpose;
import vn.kipthoi.platform.web.Spoken;

/**
 * The page of simulated phones, worked out.
 *
 * @param query what was searched for, empty for nothing
 * @param phones those on this page
 * @param found how many fit in all
 */
public record PhonesView(String query, List<Drawn> phones, int found, String later) {

  static final int ON_A_PAGE = 24;

  private static final Duration A_WHILE = Duration.ofMinutes(45);
  private static final long FIVE_MINUTES = Duration.ofMinutes(5).toSeconds();
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  /** One phone as the page draws it. */
  public record Drawn(
      String id,
      String number,
      String shownNumber,
      String person,
      String post,
      boolean waiting,
      String mark,
      List<Line> lines) {}

  static PhonesView of(
      List<Phone> phones,
      String query,
      int show,
      PhoneWords words,
      Supplier<Directory> units,
      Instant now) {
    var wanted = folded(query);
    var fitting = phones.stream()
        .map(phone -> drawn(phone, words, units.get()))
        .filter(phone -> fits(phone, wanted))
        .toList();
    return new PhonesView(
        query, fitting.stream().limit(show).toList(), fitting.size(), inAWhile(now));
  }

  /** How many more are behind the link. */
  public int more() {
    return Math.min(ON_A_PAGE, found - phones.size());
  }

  public static String text(Personal<String> said) {
    return said.revealFor(Purpose.SHOWING_TO_ITS_GIVER);
  }

  private static Drawn drawn(Phone phone, PhoneWords words, Directory units) {
    var first = phone.first();
    var number = first.to().revealFor(Purpose.CONTACTING);
    var name = first.person().revealFor(Purpose.CONTACTING);
    return new Drawn(
        "may-" + HexFormat.of().toHexDigits(number.hashCode()),
        number,
        national(number),
        name.isEmpty() ? words.unnamed() : name,
        post(rung(first.rung(), words), unit(first.unitCode(), units)),
        phone.unanswered(),
        phone.lines().size() + "-" + phone.lastActivity().toEpochMilli(),
        phone.lines());
  }

  /** "Đội xã · Xã Lạc Thủy", and nothing said twice: "Khu vực huyện Lạc Thủy", "Tổng đài". */
  private static String post(String rung, String unit) {
    if (unit.isEmpty() || unit.equals(AdministrativeUnit.VIET_NAM.name())) {
      return rung;
    }
    return unit.startsWith(rung) ? unit : rung + " · " + unit;
  }

  private static String unit(String code, Directory units) {
    return Stream.of(code)
        .filter(text -> !text.isEmpty())
        .map(UnitCode::new)
        .flatMap(unit -> units.find(unit).stream())
        .map(AdministrativeUnit::fullName)
        .findFirst()
        .orElse(code);
  }

  private static String rung(String rung, PhoneWords words) {
    return switch (rung) {
      case "team" -> words.team();
      case "leader" -> words.leader();
      case "district" -> words.district();
      case "province" -> words.province();
      case "hotline" -> words.hotline();
      case String other -> other;
    };
  }

  /** 0912 000 001. */
  private static String national(String number) {
    var digits = number.startsWith("+84") ? "0" + number.substring(3) : number;
    return digits.replaceFirst("^(\\d{4})(\\d{3})(\\d{3})$", "$1 $2 $3");
  }

  private static boolean fits(Drawn phone, String wanted) {
    var digits = wanted.replaceAll("[ .+]", "");
    return Stream.of(phone.person(), phone.post())
            .map(PhonesView::folded)
            .anyMatch(text -> text.contains(wanted))
        || !digits.isEmpty()
            && (phone.number() + " " + phone.shownNumber().replace(" ", "")).contains(digits)
        || phone.lines().stream()
            .anyMatch(line -> line instanceof Line.Text(var text, var _)
                && !wanted.isEmpty()
                && folded(text).contains(wanted));
  }

  private static String folded(String text) {
    return GsmText.of(text).toLowerCase(Locale.ROOT).strip();
  }

  /** A time of day that somebody could promise, on the five minutes. */
  private static String inAWhile(Instant now) {
    var then = now.plus(A_WHILE).getEpochSecond();
    var rounded = Instant.ofEpochSecond(then - then % FIVE_MINUTES);
    return HOUR.format(rounded.atZone(Spoken.VIET_NAM));
  }
}
