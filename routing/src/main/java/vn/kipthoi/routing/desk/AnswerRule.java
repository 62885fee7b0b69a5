package vn.kipthoi.routing.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.kipthoi.routing.Answer;
import vn.kipthoi.routing.Answered;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.Promise;
import vn.kipthoi.routing.Rung;

/** What an answer means, given how its deadline stands at that moment. */
public final class AnswerRule {

  private AnswerRule() {}

  /** Who settled a deadline by accepting, and when. */
  public record Met(UUID by, Instant at) {}

  /** Which rung was told instead, and when. */
  public record Passed(Rung toldInstead, Instant toldAt) {}

  /**
   * How a deadline stands.
   *
   * @param called the people called out
   * @param cannot those of them who said that they cannot
   * @param met present when somebody accepted and has not taken it back
   * @param passed present when others were told instead
   */
  public record Standing(
      CaseNumber caseNumber,
      List<UUID> called,
      Set<UUID> cannot,
      Optional<Met> met,
      Optional<Passed> passed) {

    public Standing {
      called = List.copyOf(called);
      cannot = Set.copyOf(cannot);
    }
  }

  public static Answered judge(Standing standing, Answer answer) {
    if (!standing.called().contains(answer.person())) {
      return new Answered.NotTheirs();
    }
    if (standing.met().isPresent()) {
      return afterAcceptance(standing, standing.met().get(), answer);
    }
    if (standing.passed().isPresent()) {
      var passed = standing.passed().get();
      return new Answered.TooLate(standing.caseNumber(), passed.toldInstead(), passed.toldAt());
    }
    return cannot(answer)
        ? new Answered.PassedOn(standing.caseNumber())
        : new Answered.Accepted(standing.caseNumber(), answer.at());
  }

  /** Whether nobody is left of the call-out, now that this person cannot either. */
  public static boolean nobodyIsLeft(Standing standing, Answer answer) {
    return standing.called().stream()
        .allMatch(person -> person.equals(answer.person()) || standing.cannot().contains(person));
  }

  /** Whoever accepted may find that they cannot: then the next rung is told, at once. */
  private static Answered afterAcceptance(Standing standing, Met met, Answer answer) {
    if (!met.by().equals(answer.person())) {
      return new Answered.TakenBySomebodyElse(standing.caseNumber(), met.at());
    }
    return cannot(answer)
        ? new Answered.PassedOn(standing.caseNumber())
        : new Answered.AcceptedBefore(standing.caseNumber(), met.at());
  }

  public static boolean cannot(Answer answer) {
    return answer.promise() instanceof Promise.Cannot;
  }
}
