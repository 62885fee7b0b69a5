package vn.kipthoi.model;

import static org.junit.jupiter.api.Named.named;

import java.util.stream.Stream;
import org.junit.jupiter.api.Named;

/** The worlds in which the protocol must hold. */
final class Worlds {

  private Worlds() {}

  /** Seconds each. */
  static Stream<Named<Bounds>> small() {
    var quiet = Bounds.quiet();
    return Stream.of(
        named("nothing goes wrong", quiet),
        named("a node dies", quiet.with("MayCrash", 1).with("Horizon", 4)),
        named(
            "a receipt and a text are lost", quiet.with("MayLoseReply", 1).with("MayLoseText", 1)),
        named("a case is handed over", quiet.with("MayHandOver", 1).with("Horizon", 4)),
        named("a clock is wrong", quiet.with("MayStepClock", 1).with("Horizon", 3)));
  }

  /** Minutes to hours each. */
  static Stream<Named<Bounds>> large() {
    var quiet = Bounds.quiet();
    return Stream.of(
        named("two deaths", quiet.with("MayCrash", 2)),
        named("two cuts", quiet.with("MayBeCut", 2)),
        named("the database fails twice", quiet.with("MayFailDatabase", 2)),
        named(
            "a death and a failing database", quiet.with("MayCrash", 1).with("MayFailDatabase", 1)),
        named("a cut and a death", quiet.with("MayBeCut", 1).with("MayCrash", 1)),
        named(
            "three rungs and a death",
            quiet.with("Last", 2).with("Horizon", 8).with("MayCrash", 1)),
        named("a wrong clock", quiet.with("MayStepClock", 1).with("Horizon", 5)),
        named(
            "a wrong clock on a long ladder",
            quiet.with("MayStepClock", 1).with("Last", 3).with("Horizon", 4).with("MaySay", 0)),
        named("a wrong clock and a death", quiet.with("MayStepClock", 1).with("MayCrash", 1)),
        named("a handover and a death", quiet.with("MayHandOver", 1).with("MayCrash", 1)),
        named("three nodes and a death", quiet.nodes("{n1, n2, n3}").with("MayCrash", 1)));
  }
}
