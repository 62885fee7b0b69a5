package vn.kipthoi.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import vn.kipthoi.intake.Account;
import vn.kipthoi.intake.Channel;
import vn.kipthoi.intake.ChildConcerned;
import vn.kipthoi.intake.Harm;
import vn.kipthoi.intake.Relation;
import vn.kipthoi.intake.Reporter;
import vn.kipthoi.intake.ReporterKind;
import vn.kipthoi.intake.Safety;
import vn.kipthoi.intake.Sex;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.intake.YesNo;
import vn.kipthoi.intake.desk.ReportDraft;
import vn.kipthoi.platform.privacy.Personal;

/**
 * Reports of invented people, as common names, hamlets and communes come together: few family names,
 * a hundred call names, and one report in five about a child of whom another one speaks too.
 */
final class InventedReports {

  private static final List<String> FAMILIES = List.of(
      "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Bùi", "Đinh", "Quách", "Hà", "Vũ", "Đặng", "Đỗ");
  private static final List<String> MIDDLES = List.of(
      "Văn", "Thị", "Minh", "Thu", "Đức", "Ngọc", "Quang", "Thanh", "Hữu", "Bảo", "Gia", "Khánh");
  private static final List<String> CALLS = List.of(
      "Na", "Hùng", "Lan", "Mai", "Dũng", "Hạnh", "Thảo", "Quân", "Tú", "Linh", "Phương", "Bảo",
      "An", "Bình", "Chi", "Duy", "Giang", "Hải", "Hiếu", "Hoa", "Hương", "Khang", "Kiên", "Long",
      "Ly", "My", "Nam", "Nga", "Ngân", "Nhi", "Oanh", "Phúc", "Quyên", "Sơn", "Tâm", "Thắng",
      "Trang", "Trung", "Tuấn", "Uyên", "Vân", "Vi", "Việt", "Vy", "Xuân", "Yến", "Đạt", "Ánh");
  private static final List<String> HAMLETS = List.of(
      "Đồng Cầu",
      "Ninh Ngoại",
      "Vôi",
      "Sào",
      "Liên Phú",
      "Đồng Tâm",
      "Quyết Thắng",
      "Tân Lập",
      "Hợp Thành",
      "Trung Sơn",
      "Bãi Bệ",
      "Cầu Đá",
      "Rộc Trụ",
      "Khoang",
      "An Bình",
      "Lộc Thành");
  private static final int AGAIN_ONE_IN = 5;
  private static final int CHILDREN_REMEMBERED = 2_000;

  private final RandomGenerator random;
  private final List<UnitCode> communes;
  private final Instant now;
  private final Child[] remembered = new Child[CHILDREN_REMEMBERED];
  private int made;

  InventedReports(RandomGenerator random, List<UnitCode> communes, Instant now) {
    this.random = random;
    this.communes = communes;
    this.now = now;
  }

  private record Child(
      String name, int age, String hamlet, UnitCode commune, String phone, String suspect) {}

  /** A report heard at some moment of the last two years. */
  ReportDraft next() {
    var child = child();
    var heard = now.minus(Duration.ofMinutes(random.nextInt(2 * 365 * 24 * 60)));
    return new ReportDraft(
        Channel.PHONE,
        Optional.of(heard),
        Optional.of(new UUID(1, 1)),
        YesNo.NO,
        Optional.of(child.commune()),
        false,
        List.of(),
        account(child),
        Optional.of(new Reporter(
            Personal.of(ReporterKind.NEIGHBOUR),
            Optional.empty(),
            Optional.of(Personal.of(child.phone())),
            Personal.of(YesNo.YES))));
  }

  private Child child() {
    if (made >= CHILDREN_REMEMBERED && random.nextInt(AGAIN_ONE_IN) == 0) {
      return remembered[random.nextInt(CHILDREN_REMEMBERED)];
    }
    var child = new Child(
        name(),
        1 + random.nextInt(15),
        "thôn " + of(HAMLETS),
        of(communes),
        "+849%08d".formatted(random.nextInt(100_000_000)),
        name());
    remembered[made++ % CHILDREN_REMEMBERED] = child;
    return child;
  }

  private String name() {
    return of(FAMILIES) + " " + of(MIDDLES) + " " + of(CALLS);
  }

  private <T> T of(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  private static Account account(Child child) {
    return new Account(
        Personal.of("Hàng xóm nghe tiếng trẻ khóc nhiều đêm, hôm nay thấy vết bầm ở tay."),
        Optional.of(Personal.of(child.hamlet())),
        Optional.empty(),
        new ChildConcerned(
            Optional.of(Personal.of(child.name())),
            Optional.of(Personal.of(child.age())),
            Personal.of(Sex.UNKNOWN)),
        Personal.of(Set.of(Harm.OTHER)),
        Personal.of(Relation.FATHER),
        Personal.of(Safety.NOT_ASKED),
        Optional.empty(),
        Optional.of(Personal.of(child.suspect())),
        Optional.empty());
  }
}
