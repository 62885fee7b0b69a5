package vn.kipthoi.routing.desk;

import static vn.kipthoi.routing.desk.Reason.Kind.CANDIDATES_TOLD;
import static vn.kipthoi.routing.desk.Reason.Kind.CONFLICT;
import static vn.kipthoi.routing.desk.Reason.Kind.DESK_HOLDS;
import static vn.kipthoi.routing.desk.Reason.Kind.HAPPENED_HERE;
import static vn.kipthoi.routing.desk.Reason.Kind.NO_PLACE;
import static vn.kipthoi.routing.desk.Reason.Kind.ONE_OF_SEVERAL;
import static vn.kipthoi.routing.desk.Reason.Kind.ONLY_PROVINCE;
import static vn.kipthoi.routing.desk.Reason.Kind.UNIT_NOT_LISTED;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kipthoi.intake.Locality;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.ReportReceived;
import vn.kipthoi.intake.UnitCode;

/**
 * Whose case a report is, before anybody's roster is looked at.
 *
 * @param lineage the responsible unit and those above it: a commune, or the unit whose desk holds
 *     the case while the commune is unknown
 * @param candidates the communes that it may be, to be told meanwhile; empty unless life is at stake
 * @param because why, in the order in which it is told
 */
public record Jurisdiction(Lineage lineage, List<Lineage> candidates, List<Reason> because) {

  public Jurisdiction {
    candidates = List.copyOf(candidates);
    because = List.copyOf(because);
  }

  /** Never fails for want of a place: what nobody else can hold, the hotline's desk holds. */
  public static Jurisdiction of(ReportReceived report, Lineages lineages, Instant at) {
    return switch (report.locality()) {
      case Locality.Determined(var commune) -> commune(report, commune, lineages.of(commune, at));
      case Locality.OneOf(var several) -> desk(report, several, lineages, at);
      case Locality.SomewhereIn(var province) ->
        held(
            lineages.of(province, at).orElse(Lineage.NATION),
            List.of(),
            Stream.of(Reason.of(ONLY_PROVINCE, province)));
      case Locality.Unknown() -> held(Lineage.NATION, List.of(), Stream.of(Reason.of(NO_PLACE)));
    };
  }

  public UnitCode unit() {
    return lineage.unit();
  }

  /** Whether a desk holds the case because its commune is not known. */
  public boolean isHeld() {
    return Level.of(unit()) != Level.COMMUNE;
  }

  private static Jurisdiction commune(
      ReportReceived report, UnitCode commune, Optional<Lineage> lineage) {
    if (lineage.isEmpty()) {
      return held(Lineage.NATION, List.of(), Stream.of(Reason.of(UNIT_NOT_LISTED, commune)));
    }
    var happened = Reason.of(HAPPENED_HERE, commune);
    var because =
        report.conflict() ? List.of(happened, Reason.of(CONFLICT, commune)) : List.of(happened);
    return new Jurisdiction(lineage.get(), List.of(), because);
  }

  /** The desk of the province that all of them lie in, or else the hotline's. */
  private static Jurisdiction desk(
      ReportReceived report, List<UnitCode> several, Lineages lineages, Instant at) {
    var known = several.stream().flatMap(unit -> lineages.of(unit, at).stream()).toList();
    var provinces = known.stream().map(one -> one.at(Level.PROVINCE)).distinct().toList();
    var holder = provinces.size() == 1
        ? provinces.getFirst().flatMap(province -> lineages.of(province, at))
        : Optional.<Lineage>empty();
    var told = report.priority() == Priority.P1 && !report.conflict() ? known : List.<Lineage>of();
    return held(
        holder.orElse(Lineage.NATION), told, Stream.of(new Reason(ONE_OF_SEVERAL, several)));
  }

  private static Jurisdiction held(
      Lineage holder, List<Lineage> candidates, Stream<Reason> because) {
    var reasons = new ArrayList<>(because.toList());
    reasons.add(Reason.of(DESK_HOLDS, holder.unit()));
    if (!candidates.isEmpty()) {
      reasons.add(
          new Reason(CANDIDATES_TOLD, candidates.stream().map(Lineage::unit).toList()));
    }
    return new Jurisdiction(holder, candidates, reasons);
  }
}
