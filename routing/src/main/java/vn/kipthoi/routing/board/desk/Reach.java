package vn.kipthoi.routing.board.desk;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.routing.Rung;
import vn.kipthoi.routing.board.Readiness;
import vn.kipthoi.routing.desk.Duty;
import vn.kipthoi.routing.desk.Post;
import vn.kipthoi.routing.flow.Office;
import vn.kipthoi.routing.store.ProofStore;
import vn.kipthoi.routing.store.ProofStore.Proof;

/** Finds out which communes could be reached right now: who is on duty there, and when it last worked. */
public final class Reach {

  /** The two rungs of a commune. */
  private static final List<Rung> RUNGS = List.of(new Rung("team"), new Rung("leader"));

  private final Database database;
  private final Office office;
  private final ProofStore proofs = new ProofStore();

  public Reach(Database database, Office office) {
    this.database = database;
    this.office = office;
  }

  /** Gaps first. */
  public Future<List<Readiness>> of(List<UnitCode> communes) {
    var now = office.clock().instant();
    var posts = communes.stream().flatMap(Reach::posts).toList();
    var duty = office.books().rosters().at(database.client(), posts, now);
    var proven = proofs.of(database.client(), communes);
    return Future.all(duty, proven)
        .map(all -> communes.stream()
            .map(unit -> readiness(unit, duty.result(), proven.result()))
            .sorted(Readiness.gapsFirst(now))
            .toList());
  }

  public Instant now() {
    return office.clock().instant();
  }

  private static Readiness readiness(UnitCode unit, Duty duty, Map<UnitCode, Proof> proven) {
    var crews = posts(unit).map(duty::at).toList();
    var proof = Optional.ofNullable(proven.get(unit));
    return new Readiness(
        unit,
        (int)
            crews.stream().flatMap(crew -> crew.reachable().stream()).distinct().count(),
        crews.stream().mapToInt(crew -> crew.unreachable()).sum(),
        proof.flatMap(Proof::deliveredAt),
        proof.flatMap(Proof::answeredAt));
  }

  private static Stream<Post> posts(UnitCode unit) {
    return RUNGS.stream().map(rung -> new Post(unit, rung));
  }
}
