package vn.kipthoi.intake.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kipthoi.intake.place.Candidate;
import vn.kipthoi.intake.place.Doubt;
import vn.kipthoi.intake.place.Question;
import vn.kipthoi.intake.place.Reason;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.Messages;

/** Says in one language what the place finder found. Names of units stay Vietnamese. */
public final class PlaceWording {

  private static final Messages<PlaceWords> WORDS = Messages.load(PlaceWords.class);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final PlaceWords words;

  private PlaceWording(PlaceWords words) {
    this.words = words;
  }

  public static PlaceWording in(Language language) {
    return new PlaceWording(WORDS.in(language));
  }

  /** Why it is among the candidates, and what speaks against it. */
  public String reason(Candidate candidate) {
    var doubts = candidate.doubts().stream().sorted().map(this::doubt);
    return Stream.concat(Stream.of(reason(candidate.reason())), doubts)
        .collect(Collectors.joining(" "));
  }

  /** What to ask the caller. */
  public String question(Question question) {
    return switch (question) {
      case Question.Where() -> words.where();
      case Question.WhichProvince(var provinces) ->
        choice(provinces, words::whichProvinceOf, words.whichProvince());
      case Question.WhichDistrict(var districts) ->
        choice(districts, words::whichDistrictOf, words.whichDistrict());
      case Question.WhichOf(var named) -> choice(named, words::whichOneOf, words.whichOne());
      case Question.OldOrNew(var name) -> words.oldOrNew(name);
      case Question.WhichPart(var former) -> words.whichPart(former);
      case Question.WhichCommune(var within) -> words.whichCommune(within);
      case Question.IsItThis(var commune) -> words.isItThis(commune);
    };
  }

  String needsText() {
    return words.needsText();
  }

  private String reason(Reason reason) {
    return switch (reason) {
      case Reason.BearsTheName() -> words.bearsTheName();
      case Reason.TookOver tookOver -> tookOver(tookOver);
      case Reason.KnownAs(var name, var former) -> words.knownAs(name, former.fullName());
      case Reason.LiesIn(var district) -> words.liesIn(district.fullName());
      case Reason.OnlyProvince() -> words.onlyProvince();
    };
  }

  private String tookOver(Reason.TookOver it) {
    var former = it.former().fullName();
    var district = it.district().fullName();
    var on = day(it.former().validity().until());
    return switch (it.inhabitants()) {
      case ALL -> words.tookOverAll(former, district, on);
      case SOME -> words.tookOverSome(former, district, on);
      case NONE -> words.tookOverLand(former, district, on);
    };
  }

  private static String day(LocalDate day) {
    return DAY.format(day);
  }

  private String doubt(Doubt doubt) {
    return switch (doubt) {
      case OTHER_DIACRITICS -> words.otherDiacritics();
      case OTHER_KIND -> words.otherKind();
      case FORMER_NAME -> words.formerName();
      case LOOSELY_NAMED -> words.looselyNamed();
      case SOMETHING_LEFT_OVER -> words.somethingLeftOver();
    };
  }

  private String choice(List<String> names, Function<String, String> among, String open) {
    if (names.size() < 2) {
      return open;
    }
    var before = String.join(", ", names.subList(0, names.size() - 1));
    return among.apply(before + " " + words.or() + " " + names.getLast());
  }
}
