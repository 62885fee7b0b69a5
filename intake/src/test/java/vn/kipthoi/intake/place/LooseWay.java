package vn.kipthoi.intake.place;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import vn.kipthoi.intake.AdministrativeUnit;

/** Ways of naming a former commune that leave something out, turn it round or talk around it. */
enum LooseWay {
  WITHOUT_KINDS,
  WITHOUT_KINDS_AND_DIACRITICS,
  WITH_THE_KIND_OF_THE_COMMUNE_ALONE,
  WITHOUT_PROVINCE,
  WITHOUT_DISTRICT,
  BY_NAME_ALONE,
  BACKWARDS,
  WITH_STREET_AND_CHILD;

  /** @param above the commune, its district, its province */
  String say(List<AdministrativeUnit> above) {
    var commune = above.get(0);
    var district = above.get(1);
    var province = above.get(2);
    return switch (this) {
      case WITHOUT_KINDS -> commas(commune.name(), district.name(), province.name());
      case WITHOUT_KINDS_AND_DIACRITICS -> hasty(commune.name(), district.name(), province.name());
      case WITH_THE_KIND_OF_THE_COMMUNE_ALONE ->
        hasty(commune.fullName(), district.name(), province.name());
      case WITHOUT_PROVINCE -> commas(commune.fullName(), district.fullName());
      case WITHOUT_DISTRICT -> commas(commune.fullName(), province.fullName());
      case BY_NAME_ALONE -> commune.name();
      case BACKWARDS -> commas(province.name(), district.fullName(), commune.fullName());
      case WITH_STREET_AND_CHILD ->
        "số 12 ngõ 5 đường Nguyễn Trãi, thôn 3, %s %s %s, cháu tên Hòa Bình 8 tuổi"
            .formatted(commune.fullName(), district.fullName(), province.name());
    };
  }

  private static String commas(String... names) {
    return String.join(", ", names);
  }

  private static String hasty(String... names) {
    return Normalizer.normalize(String.join(" ", names), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace('đ', 'd')
        .replace('Đ', 'D')
        .toLowerCase(Locale.ROOT);
  }
}
