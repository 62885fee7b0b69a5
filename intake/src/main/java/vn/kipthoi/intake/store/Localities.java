package vn.kipthoi.intake.store;

import io.vertx.sqlclient.Row;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.kipthoi.intake.Locality;
import vn.kipthoi.intake.UnitCode;

/** A locality as columns: what is known, and the communes that may be meant or else the province. */
final class Localities {

  private static final String DETERMINED = "determined";
  private static final String ONE_OF = "one_of";
  private static final String SOMEWHERE_IN = "somewhere_in";
  private static final String UNKNOWN = "unknown";

  private Localities() {}

  static String word(Locality locality) {
    return switch (locality) {
      case Locality.Determined _ -> DETERMINED;
      case Locality.OneOf _ -> ONE_OF;
      case Locality.SomewhereIn _ -> SOMEWHERE_IN;
      case Locality.Unknown _ -> UNKNOWN;
    };
  }

  static String[] communes(Locality locality) {
    var communes = switch (locality) {
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
    var communes =
        Arrays.stream(row.getArrayOfStrings("communes")).map(UnitCode::new).toList();
    return switch (row.getString("locality")) {
      case DETERMINED -> new Locality.Determined(communes.getFirst());
      case ONE_OF -> new Locality.OneOf(communes);
      case SOMEWHERE_IN -> new Locality.SomewhereIn(new UnitCode(row.getString("province")));
      default -> new Locality.Unknown();
    };
  }
}
