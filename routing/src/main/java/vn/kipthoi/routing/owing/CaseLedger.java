package vn.kipthoi.routing.owing;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.routing.Milestone;

/**
 * Everything of a case that its deadlines follow from. In which order it was written down says
 * nothing: the moments do.
 *
 * <p>A case that others were merged into has their receptions and ratings beside its own, so the
 * earliest start and the highest priority win, and no clock starts anew (domain rule 5). A handover
 * is a milestone that no clock starts or stops at: it resets nothing.
 *
 * @param province whose closures and shorter limits count
 * @param unheard whether it came in without anybody listening, by web or letter, so that somebody
 *     must first look at it
 */
public record CaseLedger(
    UnitCode province,
    boolean unheard,
    List<Reached> reached,
    List<Rating> ratings,
    List<Pause> pauses,
    List<Migration> migrations) {

  public CaseLedger {
    reached = reached.stream().sorted(Reached.IN_ORDER).toList();
    ratings = ratings.stream().sorted(Rating.IN_ORDER).toList();
    pauses = pauses.stream().sorted(Pause.IN_ORDER).toList();
    migrations = migrations.stream().sorted(Comparator.comparing(Migration::at)).toList();
    if (ratings.isEmpty()) {
      throw new IllegalArgumentException("a case has been found to be of some urgency");
    }
  }

  /** The rating that stood at a moment; before the first one, the first. */
  Rating ratingAt(Instant moment) {
    return ratings.stream()
        .filter(rating -> !rating.at().isAfter(moment))
        .reduce((earlier, later) -> later)
        .orElse(ratings.getFirst());
  }

  /** The merge into another case, unless it has been undone. */
  Optional<Reached> merged() {
    return reached.stream()
        .filter(one -> one.milestone() == Milestone.MERGED || one.milestone() == Milestone.UNMERGED)
        .reduce((earlier, later) -> later)
        .filter(last -> last.milestone() == Milestone.MERGED);
  }
}
