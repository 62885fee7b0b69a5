package vn.kipthoi.routing.policy.web;

import java.util.List;
import java.util.Map;

/** A legal basis as Vietnamese law is cited. What it does not know stays as it is written. */
final class BasisText {

  private static final List<Map.Entry<String, String>> WORDS = List.of(
      Map.entry("default of the program", "mặc định của chương trình"),
      Map.entry(
          "the police have 24 hours of their own, Circular", "công an có 24 giờ riêng, Thông tư"),
      Map.entry("names no number", "không nêu con số"),
      Map.entry("after the practice of England", "theo cách làm của nước Anh"),
      Map.entry("NENA: 95 % within 20 seconds", "NENA: 95 % trong 20 giây"),
      Map.entry(
          "Decision 2017/QĐ-UBND of Hồ Chí Minh City (2020): two hours to verify",
          "Quyết định 2017/QĐ-UBND của TP. Hồ Chí Minh (2020): 2 giờ để xác minh"),
      Map.entry(
          "procedure 2.001947: 7 working days in all",
          "thủ tục 2.001947: tổng cộng 7 ngày làm việc"),
      Map.entry(": 15 days at most, extensions included", ": nhiều nhất 15 ngày, kể cả gia hạn"),
      Map.entry(": within 12 hours", ": trong 12 giờ"),
      Map.entry(": 5 working days", ": 5 ngày làm việc"),
      Map.entry(": 2 working days", ": 2 ngày làm việc"),
      Map.entry(": 72 hours", ": 72 giờ"),
      Map.entry(": at once", ": ngay"),
      Map.entry("Decree", "Nghị định"),
      Map.entry("Circular", "Thông tư"),
      Map.entry("Law 91", "Luật 91"),
      Map.entry(" and ", " và "),
      Map.entry("art.", "Điều"));

  private BasisText() {}

  static String inVietnamese(String source) {
    var text = source;
    for (var word : WORDS) {
      text = text.replace(word.getKey(), word.getValue());
    }
    return text;
  }
}
