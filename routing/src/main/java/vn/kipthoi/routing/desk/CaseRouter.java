package vn.kipthoi.routing.desk;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import vn.kipthoi.intake.UnitCode;

/** Decides who is told first about a report. It reads nothing: what it decides from is handed to it. */
public final class CaseRouter {

  private CaseRouter() {}

  /**
   * What a decision is made from. It is kept with the case, so that "why here?" can be answered.
   *
   * @param duty who is on duty at the posts of the ladder, candidates' posts included
   */
  public record Inputs(Jurisdiction jurisdiction, boolean conflict, Ladder ladder, Duty duty) {}

  /** A commune that it may be, whose people are told meanwhile. */
  public record CandidateCall(UnitCode commune, Reach reach) {}

  /**
   * What was decided.
   *
   * @param scope the units whose people may see the case
   */
  public record Decision(
      Inputs inputs, Reach first, List<CandidateCall> candidates, List<UnitCode> scope) {}

  /** Who stands on the ladder, for the case's own unit and for the candidates. */
  public static List<Post> postsOf(Jurisdiction jurisdiction, Ladder ladder) {
    return Stream.concat(Stream.of(jurisdiction.lineage()), jurisdiction.candidates().stream())
        .flatMap(lineage -> ladder.postsFor(lineage).stream())
        .distinct()
        .toList();
  }

  public static Decision decide(Inputs inputs) {
    var jurisdiction = inputs.jurisdiction();
    var first = climb(inputs, jurisdiction.lineage(), inputs.conflict()).first();
    return new Decision(inputs, first, candidateCalls(inputs), scope(jurisdiction, inputs));
  }

  private static List<CandidateCall> candidateCalls(Inputs inputs) {
    var calls = new ArrayList<CandidateCall>();
    for (var candidate : inputs.jurisdiction().candidates()) {
      climb(inputs, candidate, false)
          .withinCommune()
          .map(reach -> new CandidateCall(candidate.unit(), reach))
          .ifPresent(calls::add);
    }
    return List.copyOf(calls);
  }

  /** In a conflict of interest the commune itself sees nothing. */
  private static List<UnitCode> scope(Jurisdiction jurisdiction, Inputs inputs) {
    var units = new LinkedHashSet<UnitCode>(jurisdiction.lineage().upwards());
    jurisdiction.candidates().forEach(candidate -> units.addAll(candidate.upwards()));
    return units.stream()
        .filter(unit -> !(inputs.conflict() && Level.of(unit) == Level.COMMUNE))
        .toList();
  }

  private static Climb climb(Inputs inputs, Lineage lineage, boolean conflict) {
    return new Climb(inputs.ladder(), lineage, inputs.duty(), conflict);
  }
}
