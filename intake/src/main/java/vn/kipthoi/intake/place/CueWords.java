package vn.kipthoi.intake.place;

import java.util.List;
import java.util.stream.Stream;

/** The words that give a {@link Cue} to the name behind them. */
final class CueWords {

  private static final List<List<Word>> SOMETHING_ELSE = phrases(
      // hamlets and streets
      "thôn",
      "xóm",
      "ấp",
      "bản",
      "buôn",
      "làng",
      "tổ",
      "tổ dân phố",
      "tdp",
      "khu phố",
      "kp",
      "khu",
      "đội",
      "ngõ",
      "ngách",
      "hẻm",
      "kiệt",
      "tiểu khu",
      "sóc",
      "phum",
      "plei",
      "khóm",
      "đường",
      "đ",
      "phố",
      "số",
      "street",
      // landmarks
      "chợ",
      "trường",
      "chùa",
      "cầu",
      "đền",
      "nhà thờ",
      "công ty",
      "nhà máy",
      "bệnh viện",
      "chung cư",
      "tòa nhà",
      // people
      "cháu",
      "bé",
      "anh",
      "chị",
      "ông",
      "bà",
      "cô",
      "chú",
      "bác",
      "em",
      "cậu",
      "dì",
      "tên");

  private static final List<List<Word>> A_PLACE =
      phrases("ở", "tại", "thuộc", "về", "đến", "in", "at");

  private CueWords() {}

  /** What stands before this position; a comma in between silences it. */
  static Cue before(Utterance said, int start) {
    if (said.word(start).opens()) {
      return Cue.NONE;
    }
    if (anyEndsAt(SOMETHING_ELSE, said, start)) {
      return Cue.SOMETHING_ELSE;
    }
    return anyEndsAt(A_PLACE, said, start) ? Cue.A_PLACE : Cue.NONE;
  }

  private static boolean anyEndsAt(List<List<Word>> phrases, Utterance said, int end) {
    return phrases.stream().anyMatch(phrase -> said.says(end - phrase.size(), phrase));
  }

  private static List<List<Word>> phrases(String... phrases) {
    return Stream.of(phrases).map(phrase -> Utterance.of(phrase).words()).toList();
  }
}
