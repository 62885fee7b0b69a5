package vn.kipthoi.intake.place;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.kipthoi.intake.AdministrativeUnit;
import vn.kipthoi.intake.Directory;
import vn.kipthoi.intake.Succession.Inhabitants;
import vn.kipthoi.intake.UnitLevel;

/** From what may have been meant to the units of today, and how sure each of them is. */
final class Verdict {

  private static final Comparator<Candidate> LIKELIEST_FIRST = comparing(Candidate::certainty)
      .thenComparing(candidate -> candidate.doubts().size())
      .thenComparing(candidate -> candidate.unit().level())
      .thenComparing(candidate -> candidate.unit().code());

  private final Directory directory;
  private final Gazetteer gazetteer;

  Verdict(Directory directory, Gazetteer gazetteer) {
    this.directory = directory;
    this.gazetteer = gazetteer;
  }

  /** The likeliest first. */
  List<Candidate> on(List<Reading> readings, Doubts doubts) {
    var claims = new LinkedHashMap<AdministrativeUnit, List<Claim>>();
    for (var reading : readings) {
      for (var heir : gazetteer.heirs(reading.place())) {
        claims
            .computeIfAbsent(heir.unit(), unit -> new ArrayList<>())
            .add(new Claim(reading, heir));
      }
    }
    var alone = claims.values().stream().filter(Verdict::inhabited).count() == 1;
    return claims.entrySet().stream()
        .map(entry -> candidate(entry, alone, doubts))
        .sorted(LIKELIEST_FIRST)
        .toList();
  }

  private Candidate candidate(
      Map.Entry<AdministrativeUnit, List<Claim>> claimed, boolean alone, Doubts doubts) {
    var best = claimed.getValue().stream().min(Claim.STRONGEST_FIRST).orElseThrow();
    var doubtful = doubts.about(best.reading());
    var unit = claimed.getKey();
    return new Candidate(
        unit,
        province(unit),
        certainty(claimed.getValue(), alone && doubtful.isEmpty()),
        reason(best),
        doubtful);
  }

  private static Certainty certainty(List<Claim> claims, boolean undisputed) {
    if (!inhabited(claims)) {
      return Certainty.UNLIKELY;
    }
    var whole = claims.stream().allMatch(claim -> claim.heir().inhabitants() == Inhabitants.ALL);
    return undisputed && whole && claims.stream().allMatch(Claim::namesACommune)
        ? Certainty.CERTAIN
        : Certainty.CANDIDATE;
  }

  private static boolean inhabited(List<Claim> claims) {
    return claims.stream().anyMatch(claim -> claim.heir().inhabitants() != Inhabitants.NONE);
  }

  private Reason reason(Claim claim) {
    var unit = claim.reading().place().unit();
    return switch (unit.level()) {
      case COMMUNE -> reasonOfCommune(claim, unit);
      case DISTRICT -> new Reason.LiesIn(unit);
      default -> new Reason.OnlyProvince();
    };
  }

  private Reason reasonOfCommune(Claim claim, AdministrativeUnit named) {
    var name = claim.reading().meant().match().name();
    if (claim.reading().byFormerName()) {
      return new Reason.KnownAs(name.written(), named);
    }
    return named.equals(claim.heir().unit())
        ? new Reason.BearsTheName()
        : new Reason.TookOver(named, district(named), claim.heir().inhabitants());
  }

  private AdministrativeUnit district(AdministrativeUnit former) {
    return directory
        .find(former.parent(), former.validity().until().minusDays(1))
        .orElse(AdministrativeUnit.VIET_NAM);
  }

  private AdministrativeUnit province(AdministrativeUnit unit) {
    return directory.ancestors(unit.code()).stream()
        .filter(above -> above.level() == UnitLevel.PROVINCE)
        .findFirst()
        .orElse(AdministrativeUnit.VIET_NAM);
  }
}
