package vn.kipthoi.routing.talk.desk;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.intake.ReporterTalk.Left;
import vn.kipthoi.intake.Said;
import vn.kipthoi.platform.privacy.Personal;

/** What came of leaving the same words for each reporter of a case, as one answer. */
final class EachLeft {

  private EachLeft() {}

  /** By which the same words for several reporters are known; what a reporter said is like no other. */
  record Words(
      Optional<UUID> onlyThis,
      Instant at,
      Optional<UUID> by,
      Optional<Said.Outcome> outcome,
      Personal<String> text) {

    static Words of(Said said) {
      var own = Optional.of(said.id()).filter(id -> said.by().isEmpty());
      return new Words(own, said.at(), said.by(), said.outcome(), said.text());
    }
  }

  /** Undoes the transaction: for the others it may be left already. */
  private static final class Withheld extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final transient Left.SaysTooMuch why;

    Withheld(Left.SaysTooMuch why) {
      super("what is to be left says too much", null, false, false);
      this.why = why;
    }
  }

  /** Left when it is left for one, for those who want nothing left have said so. */
  static Future<Left> asOne(List<Left> each) {
    for (var left : each) {
      if (left instanceof Left.SaysTooMuch tooMuch) {
        return Future.failedFuture(new Withheld(tooMuch));
      }
    }
    return Future.succeededFuture(
        each.stream().filter(Left.Done.class::isInstance).findFirst().orElseGet(Left.NotSafe::new));
  }

  /** Brings back why it was not left. */
  static Future<Optional<Left>> withheld(Throwable failure) {
    return failure instanceof Withheld withheld
        ? Future.succeededFuture(Optional.of(withheld.why))
        : Future.failedFuture(failure);
  }
}
