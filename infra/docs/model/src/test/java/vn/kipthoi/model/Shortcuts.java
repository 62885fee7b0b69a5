package vn.kipthoi.model;

import static org.junit.jupiter.api.Named.named;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** What a simpler design would do, the promise that it breaks, and the fault that shows it. */
final class Shortcuts {

  private Shortcuts() {}

  static Stream<Arguments> all() {
    var quiet = Bounds.quiet();
    var death = quiet.with("MayCrash", 1);
    var clock = quiet.with("MayStepClock", 1).with("MaySay", 0);
    return Stream.of(
        of("EarlyReply", "NoLostReport", death),
        of("NoKey", "NoLostReport", quiet.with("MayLoseReply", 1)),
        of("DeliveryIsAnswer", "PeopleAlone", quiet),
        of("AnswerClosesAny", "PeopleAlone", quiet),
        of("CheckThenAct", "ExactlyOnce", quiet.with("MaySay", 0)),
        of("CheckThenAct", "NothingAfterAcceptance", quiet),
        of("NoCheckAtClaim", "NoLateClaim", quiet.with("MayFailDatabase", 1)),
        of("NoReclaim", "TimelySend", death),
        of("SecondTransaction", "TimelySend", death),
        of("OwnerSweeps", "Timely", death),
        of("TimersInMemory", "Timely", quiet.with("MayCrash", 2).with("MaySay", 0)),
        of("NodeClockOnly", "Timely", clock.nodes("{n1}")),
        of("DatabaseClockOnly", "Timely", clock),
        of("NotTheEarlier", "Timely", clock),
        of("HandoverRestarts", "Timely", quiet.with("MayHandOver", 1).with("MaySay", 0)),
        of("NoRest", "NotRushed", clock.with("Last", 3).nodes("{n1}")),
        of("NoVote", "NotRushed", clock.with("Last", 3)));
  }

  private static Arguments of(String mutant, String promise, Bounds bounds) {
    return Arguments.of(named(mutant, bounds.mutant(mutant).only(promise)), promise);
  }
}
