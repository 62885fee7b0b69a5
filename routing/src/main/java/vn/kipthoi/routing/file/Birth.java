package vn.kipthoi.routing.file;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** When somebody was born, as far as it is known. Often it is not a day. */
public sealed interface Birth {

  /** As it is kept and sent: {@code 2016-05-03}, {@code 2016}, {@code Bính Thân}, {@code ~9@2026-11-22}. */
  String text();

  /** The age on a day, in whole years; of a lunar year, the most recent that it can mean. */
  int ageOn(LocalDate day);

  record OnDay(LocalDate day) implements Birth {
    @Override
    public String text() {
      return day.toString();
    }

    @Override
    public int ageOn(LocalDate now) {
      return day.until(now).getYears();
    }
  }

  record InYear(int year) implements Birth {
    @Override
    public String text() {
      return Integer.toString(year);
    }

    @Override
    public int ageOn(LocalDate now) {
      return Math.max(0, now.getYear() - year);
    }
  }

  /**
   * A year of the sixty-year cycle, as many people remember it.
   *
   * @param place in the cycle, 0 for Giáp Tý
   */
  record InLunarYear(int place) implements Birth {
    @Override
    public String text() {
      return STEMS.get(place % STEMS.size()) + " " + BRANCHES.get(place % BRANCHES.size());
    }

    /** The last year of this name that had begun by then; each begins at Tết, in January or February. */
    public int yearBefore(LocalDate now) {
      return now.getYear() - Math.floorMod(now.getYear() - FIRST_GIAP_TY - place, CYCLE);
    }

    @Override
    public int ageOn(LocalDate now) {
      return now.getYear() - yearBefore(now);
    }
  }

  /** Somebody thinks that they were so old on that day. */
  record AboutAge(int age, LocalDate on) implements Birth {
    @Override
    public String text() {
      return "~" + age + "@" + on;
    }

    @Override
    public int ageOn(LocalDate now) {
      return age + on.until(now).getYears();
    }
  }

  /** 1984 was Giáp Tý; so was every sixtieth year before it, and year 4 of our count. */
  int FIRST_GIAP_TY = 4;

  int CYCLE = 60;

  List<String> STEMS =
      List.of("Giáp", "Ất", "Bính", "Đinh", "Mậu", "Kỷ", "Canh", "Tân", "Nhâm", "Quý");

  List<String> BRANCHES =
      List.of("Tý", "Sửu", "Dần", "Mão", "Thìn", "Tỵ", "Ngọ", "Mùi", "Thân", "Dậu", "Tuất", "Hợi");

  /**
   * Reads what somebody typed: a day, a year, an age ("9 tuổi", "9") or a lunar year.
   *
   * @param today what an age is counted from
   */
  static Optional<Birth> read(String typed, LocalDate today) {
    var text = Normalizer.normalize(typed.strip(), Normalizer.Form.NFC);
    if (text.matches("~\\d{1,3}@\\d{4}-\\d\\d-\\d\\d")) {
      var parts = text.substring(1).split("@", 2);
      return FormCheck.date(parts[1]).map(day -> new AboutAge(Integer.parseInt(parts[0]), day));
    }
    if (text.matches("\\d{4}")) {
      return Optional.of(Integer.parseInt(text))
          .filter(year -> year > 1900 && year <= today.getYear())
          .map(InYear::new);
    }
    if (text.matches("\\d{1,3}( tuổi)?")) {
      return Optional.of(Integer.parseInt(text.split(" ", 2)[0]))
          .filter(age -> age <= 120)
          .map(age -> new AboutAge(age, today));
    }
    return FormCheck.date(text)
        .filter(day -> !day.isAfter(today))
        .<Birth>map(OnDay::new)
        .or(() -> lunar(text));
  }

  private static Optional<Birth> lunar(String text) {
    for (var place = 0; place < CYCLE; place++) {
      var year = new InLunarYear(place);
      if (year.text().equalsIgnoreCase(text)) {
        return Optional.of(year);
      }
    }
    return Optional.empty();
  }
}
