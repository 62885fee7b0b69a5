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
      Map.entry(
          "Default of the program; two tiers since 1 July 2025, supervising areas where a province "
              + "appoints them",
          "Mặc định của chương trình; hai cấp từ 01/7/2025, khu vực do tỉnh chỉ định nếu có"),
      Map.entry("Labour Code 45/2019/QH14", "Bộ luật Lao động 45/2019/QH14"),
      Map.entry(
          "Ministry of Home Affairs notice, October 2025", "Thông báo của Bộ Nội vụ, 10/2025"),
      Map.entry("Ministry of Labour notice for", "Thông báo của Bộ LĐ-TBXH về"),
      Map.entry("Official Dispatch", "Công văn"),
      Map.entry("Government decision, December 2025", "Quyết định của Chính phủ, 12/2025"),
      Map.entry(
          "Politburo decision, January 2026; entry into force not confirmed",
          "Quyết định của Bộ Chính trị, 01/2026; chưa xác nhận hiệu lực"),
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
