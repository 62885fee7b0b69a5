package vn.kipthoi.intake.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.kipthoi.intake.Account;
import vn.kipthoi.intake.ChildConcerned;
import vn.kipthoi.intake.Relation;
import vn.kipthoi.intake.Safety;
import vn.kipthoi.intake.Sex;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.intake.YesNo;
import vn.kipthoi.platform.privacy.Personal;

/** What holds of every two reports. Made-up people; a failure names its seed. */
class ComparisonPropertyTest {

  private static final int PAIRS = 4_000;
  private static final Instant NOW = Instant.parse("2026-11-22T13:00:00Z");

  private static final List<String> NAMES = List.of(
      "Nguyễn Văn Na",
      "bé Na",
      "Trần Thị Bích Hồng",
      "cu Tí",
      "thằng Bin",
      "Lê Hoàng Anh Thư",
      "Phạm Ngọc Thạch",
      "H'Linh Niê",
      "Giàng A Páo",
      "Nam (tên ở nhà: Tí)",
      "không rõ",
      "Nguyễn Thị Hoa Mai",
      "ng van na",
      "Thạch Sóc Kha",
      "bé Trâm",
      "bé Châm",
      "Đỗ Đức Đạt");
  private static final List<String> PLACES = List.of(
      "thôn 3 xã Lạc Thủy", "ấp 03", "số 12 Lê Lợi", "gần chợ", "bản Nà Sài", "xóm Đồng Cầu");
  private static final List<String> SUSPECTS =
      List.of("ông Hùng", "Trần Văn Hùng", "chú Tư", "dượng Hải", "");

  /** A report in the making. */
  private record Told(
      String name,
      Optional<Integer> age,
      Sex sex,
      Optional<String> phone,
      Set<UnitCode> communes,
      String place,
      Relation suspect,
      String suspectName,
      Instant heardAt) {

    Traits as(UnaryOperator<String> written) {
      var account = new Account(
          Personal.of("nghe khóc"),
          text(written.apply(place)),
          Optional.empty(),
          new ChildConcerned(text(written.apply(name)), age.map(Personal::of), Personal.of(sex)),
          Personal.of(Set.of()),
          Personal.of(suspect),
          Personal.of(new Safety(YesNo.UNKNOWN, YesNo.UNKNOWN, YesNo.UNKNOWN, YesNo.UNKNOWN)),
          Optional.empty(),
          text(written.apply(suspectName)),
          Optional.empty());
      return Traits.of(account, phone.map(Personal::of), communes, heardAt);
    }

    private static Optional<Personal<String>> text(String text) {
      return text.isBlank() ? Optional.empty() : Optional.of(Personal.of(text));
    }
  }

  @Test
  void isTheSameFromEitherSide() {
    forPairs((one, other) -> assertThat(Comparison.of(one.as(asIs()), other.as(asIs())))
        .isEqualTo(Comparison.of(other.as(asIs()), one.as(asIs()))));
  }

  @Test
  void doesNotDependOnHowItIsTyped() {
    var ways = List.<UnaryOperator<String>>of(
        text -> text.toUpperCase(Locale.ROOT),
        text -> Normalizer.normalize(text, Normalizer.Form.NFD),
        text -> Normalizer.normalize(text, Normalizer.Form.NFC),
        ComparisonPropertyTest::withoutDiacritics,
        text -> "  " + text.replace(" ", " \u00a0 ") + " ",
        text -> text.replace(" ", "\u200b "));
    forPairs((one, other) -> {
      var plainly = Comparison.of(one.as(asIs()), other.as(asIs()));
      assertThat(ways)
          .allSatisfy(
              way -> assertThat(Comparison.of(one.as(way), other.as(asIs()))).isEqualTo(plainly));
    });
  }

  @Test
  void neverGetsWeakerByWhatAgrees() {
    forPairs((one, other) -> {
      var before = strength(one, other);
      agreeing(one, other)
          .forEach(more -> assertThat(strength(more, other))
              .as("with one more thing that agrees")
              .isGreaterThanOrEqualTo(before));
    });
  }

  @Test
  void looksMostCertainToItselfWhenItIsToldInFull() {
    var whole = new Told(
        "Nguyễn Văn Na",
        Optional.of(7),
        Sex.MALE,
        Optional.of("+84912345678"),
        Set.of(new UnitCode("05392")),
        "thôn 3",
        Relation.FATHER,
        "ông Hùng",
        NOW);

    assertThat(Comparison.of(whole.as(asIs()), whole.as(asIs())).orElseThrow().strength())
        .isEqualTo(Strength.CERTAIN_LOOKING);
  }

  /** The first with one field at a time put to what the other has. */
  private static Stream<Told> agreeing(Told a, Told b) {
    return Stream.of(
        new Told(
            b.name,
            a.age,
            a.sex,
            a.phone,
            a.communes,
            a.place,
            a.suspect,
            a.suspectName,
            a.heardAt),
        new Told(
            a.name,
            b.age,
            a.sex,
            a.phone,
            a.communes,
            a.place,
            a.suspect,
            a.suspectName,
            b.heardAt),
        new Told(
            a.name,
            a.age,
            b.sex,
            a.phone,
            a.communes,
            a.place,
            a.suspect,
            a.suspectName,
            a.heardAt),
        new Told(
            a.name,
            a.age,
            a.sex,
            b.phone,
            a.communes,
            a.place,
            a.suspect,
            a.suspectName,
            a.heardAt),
        new Told(
            a.name,
            a.age,
            a.sex,
            a.phone,
            b.communes,
            b.place,
            a.suspect,
            a.suspectName,
            a.heardAt),
        new Told(
            a.name,
            a.age,
            a.sex,
            a.phone,
            a.communes,
            a.place,
            b.suspect,
            b.suspectName,
            a.heardAt));
  }

  private static int strength(Told one, Told other) {
    return Comparison.of(one.as(asIs()), other.as(asIs()))
        .map(likeness -> likeness.strength().ordinal())
        .orElse(-1);
  }

  private static void forPairs(BiConsumer<Told, Told> property) {
    var seed = RandomGenerator.getDefault().nextLong();
    var random = RandomGeneratorFactory.getDefault().create(seed);
    for (var pair = 0; pair < PAIRS; pair++) {
      try {
        property.accept(told(random), told(random));
      } catch (AssertionError failed) {
        throw new AssertionError("with the seed " + seed + ", pair " + pair, failed);
      }
    }
  }

  private static Told told(RandomGenerator random) {
    return new Told(
        any(random, NAMES),
        random.nextBoolean() ? Optional.of(random.nextInt(18)) : Optional.empty(),
        Sex.values()[random.nextInt(3)],
        random.nextInt(4) == 0 ? Optional.of("+8491234567" + random.nextInt(2)) : Optional.empty(),
        random.nextBoolean() ? Set.of(new UnitCode("0539" + random.nextInt(2))) : Set.of(),
        any(random, PLACES),
        Relation.values()[random.nextInt(Relation.values().length)],
        any(random, SUSPECTS),
        NOW.minus(Duration.ofDays(random.nextInt(500))));
  }

  private static String any(RandomGenerator random, List<String> some) {
    return some.get(random.nextInt(some.size()));
  }

  private static String withoutDiacritics(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace('đ', 'd')
        .replace('Đ', 'D');
  }

  private static UnaryOperator<String> asIs() {
    return UnaryOperator.identity();
  }
}
