package vn.kipthoi.intake.store;

import io.vertx.sqlclient.Row;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.kipthoi.intake.Locality;
import vn.kipthoi.intake.UnitCode;

/** A locality as two columns: the communes that may be meant, or else the province. */
final class Localities {

  private Localities() {}

  static String[] communes(Locality locality) {
    var communes =
        switch (locality) {
          case Locality.Determined(var commune) -> List.of(commune);
          case Locality.OneOf(var several) -> several;
          case Locality.SomewhereIn _ -> List.<UnitCode>of();
          case Locality.Unknown _ -> List.<UnitCode>of();
        };
    return communes.stream().map(UnitCode::text).toArray(String[]::new);
  }

  static Optional<String> province(Locality locality) {
    return locality instanceof Locality.SomewhereIn(var province)
        ? Optional.of(province.text())
        : Optional.empty();
  }

  static Locality of(Row row) {
    var communes = Arrays.stream(row.getArrayOfStrings("communes")).map(UnitCode::new).toList();
    if (communes.isEmpty()) {
      return Optional.ofNullable(row.getString("province"))
          .<Locality>map(code -> new Locality.SomewhereIn(new UnitCode(code)))
          .orElseGet(Locality.Unknown::new);
    }
    return communes.size() == 1
        ? new Locality.Determined(communes.getFirst())
        : new Locality.OneOf(communes);
  }
}
