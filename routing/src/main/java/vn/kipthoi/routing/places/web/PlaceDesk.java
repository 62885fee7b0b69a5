package vn.kipthoi.routing.places.web;

import io.vertx.core.Future;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.kipthoi.intake.Locality;
import vn.kipthoi.intake.Places;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.platform.web.FieldErrors;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.Problem;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.Scope;
import vn.kipthoi.routing.casework.store.StandingStore;
import vn.kipthoi.routing.casework.store.StandingStore.Stood;
import vn.kipthoi.routing.places.Accountability;
import vn.kipthoi.routing.places.Whereabout;
import vn.kipthoi.routing.places.desk.FourPlaces;
import vn.kipthoi.routing.places.desk.StepNow;
import vn.kipthoi.routing.web.Names;

/**
 * What the pages and operations of places work with.
 *
 * @param places resolves what is said of a commune
 * @param names the names of things in a language
 */
public record PlaceDesk(
    Database database,
    FourPlaces fourPlaces,
    StepNow stepNow,
    Places places,
    Function<Language, Names> names) {

  private static final StandingStore STANDINGS = new StandingStore();

  /**
   * How a case stands, and its places.
   *
   * @param planning the commune that leads the plan if that is another one
   * @param now who does the step that it is at, unless it has ended
   */
  record Found(
      Stood stood,
      List<Whereabout> places,
      Optional<UnitCode> planning,
      Optional<Accountability> now) {}

  Future<Found> find(Viewer viewer, String typedNumber) {
    return find(viewer, CaseNumber.parse(typedNumber).orElseThrow(Problem::notFound));
  }

  Future<Found> find(Viewer viewer, CaseNumber number) {
    return STANDINGS
        .read(database.client(), Scope.of(viewer), number)
        .map(found -> found.orElseThrow(Problem::notFound))
        .compose(stood -> fourPlaces
            .of(stood.routed().id())
            .compose(known -> fourPlaces
                .planning(stood.routed().id())
                .map(planning -> new Found(stood, known, planning, stepNow.of(stood, planning)))));
  }

  /** The communes that were meant; what cannot be placed is added to the errors. */
  Map<Whereabout.Kind, Optional<UnitCode>> communes(
      PlaceForm form, Language language, FieldErrors errors) {
    var meant = new EnumMap<Whereabout.Kind, Optional<UnitCode>>(Whereabout.Kind.class);
    form.said().forEach((kind, said) -> {
      var found = said.equals(PlaceForm.UNKNOWN)
          ? Optional.<UnitCode>empty()
          : commune(said, kind.word(), language, errors);
      var unused = meant.put(kind, found);
    });
    return meant;
  }

  private Optional<UnitCode> commune(
      String said, String field, Language language, FieldErrors errors) {
    if (said.matches("\\d{5}")) {
      return Optional.of(new UnitCode(said));
    }
    var words = PlaceTexts.in(language);
    return switch (places.find(Personal.of(said))) {
      case Locality.Determined(var commune) -> Optional.of(commune);
      case Locality.OneOf(var several) -> {
        var named = names.apply(language);
        errors.add(
            field,
            words.several(several.stream().map(named::unit).collect(Collectors.joining("; "))));
        yield Optional.empty();
      }
      case Locality.SomewhereIn ignored -> notFound(field, words, errors);
      case Locality.Unknown ignored -> notFound(field, words, errors);
    };
  }

  private static Optional<UnitCode> notFound(String field, PlaceWords words, FieldErrors errors) {
    errors.add(field, words.notFound());
    return Optional.empty();
  }
}
