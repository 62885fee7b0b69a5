package vn.kipthoi.intake.place;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Ways in which people say and write one and the same official description. */
enum WayOfSaying {
  OFFICIALLY,
  WITHOUT_DIACRITICS,
  IN_LOWER_CASE,
  ABBREVIATED,
  WITH_THE_TONE_ELSEWHERE,
  WITHOUT_COMMAS,
  HASTILY,
  WITHIN_A_STORY;

  private static final Map<String, String> ABBREVIATIONS = Map.of(
      "Phường ",
      "P.",
      "Xã ",
      "X.",
      "Thị trấn ",
      "TT ",
      "Quận ",
      "Q.",
      "Huyện ",
      "H. ",
      "Thị xã ",
      "TX. ",
      "Thành phố ",
      "TP ",
      "Tỉnh ",
      "T. ",
      "Đặc khu ",
      "ĐK ");

  private static final Pattern KIND =
      Pattern.compile("(?<=^|, )(Phường|Xã|Thị trấn|Quận|Huyện|Thị xã|Thành phố|Tỉnh|Đặc khu) ");

  /** Where the tone may sit on either of two vowels: hòa and hoà, khỏe and khoẻ, thúy and thuý. */
  private static final Pattern OPEN_DIPHTHONG =
      Pattern.compile("(?<![qQ])([oOuU])([\u0300\u0301\u0303\u0309\u0323]?)([aeyAEY])"
          + "([\u0300\u0301\u0303\u0309\u0323]?)(?![\\p{L}\\p{M}])");

  String say(String official) {
    return switch (this) {
      case OFFICIALLY -> official;
      case WITHOUT_DIACRITICS -> plain(official);
      case IN_LOWER_CASE -> official.toLowerCase(Locale.ROOT);
      case ABBREVIATED -> abbreviated(official);
      case WITH_THE_TONE_ELSEWHERE -> toneMoved(official);
      case WITHOUT_COMMAS -> official.replace(",", "");
      case HASTILY -> plain(abbreviated(official)).replace(",", "").toLowerCase(Locale.ROOT);
      case WITHIN_A_STORY -> "nhà ở gần chợ, " + official + ", cứu cháu với";
    };
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace('đ', 'd')
        .replace('Đ', 'D');
  }

  private static String abbreviated(String text) {
    return KIND.matcher(text).replaceAll(kind -> ABBREVIATIONS.getOrDefault(kind.group(), ""));
  }

  private static String toneMoved(String text) {
    var apart = Normalizer.normalize(text, Normalizer.Form.NFD);
    var moved = OPEN_DIPHTHONG.matcher(apart).replaceAll("$1$4$3$2");
    return Normalizer.normalize(moved, Normalizer.Form.NFC);
  }
}
