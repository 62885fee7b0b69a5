package vn.kipthoi.launcher.demonstration;

import java.util.List;
import java.util.Random;

/** Names that belong to nobody, and say so: each ends with "(minh hoạ)", for illustration. */
final class InventedNames {

  private static final List<String> FAMILY = List.of(
      "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Phan", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô",
      "Dương", "Lý", "Đinh", "Quách", "Hà", "Xa");
  private static final List<String> MIDDLE = List.of(
      "Thị", "Văn", "Minh", "Ngọc", "Thanh", "Thu", "Đức", "Hữu", "Quốc", "Xuân", "Kim", "Hải");
  private static final List<String> GIVEN = List.of(
      "An", "Bình", "Chi", "Dung", "Giang", "Hà", "Hạnh", "Hiền", "Hoa", "Hương", "Khánh", "Lan",
      "Liên", "Mai", "Nga", "Phúc", "Quân", "Sơn", "Tâm", "Thảo", "Trang", "Tuấn", "Vinh", "Yến");

  private static final String MARK = " (minh hoạ)";

  private InventedNames() {}

  /** The same name for the same key, each time. */
  static String forKey(String key) {
    var random = new Random(key.hashCode());
    return "%s %s %s%s"
        .formatted(one(FAMILY, random), one(MIDDLE, random), one(GIVEN, random), MARK);
  }

  private static String one(List<String> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }
}
