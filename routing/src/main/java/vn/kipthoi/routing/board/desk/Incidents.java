package vn.kipthoi.routing.board.desk;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlConnection;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.journal.JournalLine;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.routing.Rung;
import vn.kipthoi.routing.board.Readiness;
import vn.kipthoi.routing.board.Readiness.State;
import vn.kipthoi.routing.board.ReadinessIncident;
import vn.kipthoi.routing.board.ReadinessIncident.Cause;
import vn.kipthoi.routing.board.store.IncidentStore;
import vn.kipthoi.routing.board.store.IncidentStore.Check;
import vn.kipthoi.routing.board.store.IncidentStore.Gap;
import vn.kipthoi.routing.desk.Duty;
import vn.kipthoi.routing.desk.Post;
import vn.kipthoi.routing.flow.Office;
import vn.kipthoi.routing.policy.VietNam;
import vn.kipthoi.routing.store.ProofStore;
import vn.kipthoi.routing.store.ProofStore.Proof;

/**
 * Looks each night whether a report would find nobody in some commune, and whether what was open has
 * been put right: somebody who can be reached is on duty, or was reached.
 */
public final class Incidents {

  /** After midnight in Viet Nam, when the day's rosters hold. */
  private static final Duration AFTER_MIDNIGHT = Duration.ofHours(1);

  private static final Rung FIRST_RUNG = new Rung("team");

  private final Database database;
  private final Office office;
  private final Reach reach;
  private final IncidentStore store = new IncidentStore();
  private final ProofStore proofs = new ProofStore();

  public Incidents(Database database, Office office, Reach reach) {
    this.database = database;
    this.office = office;
    this.reach = reach;
  }

  /** What there is to put right, and what the last night's check found. */
  public record Known(List<ReadinessIncident> open, Optional<Check> last) {}

  public Future<Known> known() {
    return store
        .open(database.client())
        .compose(open -> store.lastCheck(database.client()).map(last -> new Known(open, last)));
  }

  /** The night's check, once each night on one node; answers how many gaps it found. */
  public Future<Optional<Integer>> check(List<UnitCode> communes) {
    var night = VietNam.dateOf(office.clock().instant().minus(AFTER_MIDNIGHT));
    return database.inTransaction(transaction -> store
        .begin(transaction, night)
        .compose(ours -> ours
            ? reach
                .of(communes)
                .compose(found -> write(transaction, night, found).map(Optional::of))
            : Future.succeededFuture(Optional.empty())));
  }

  /** Closes what has been put right; answers how many that were. */
  public Future<Integer> putRight() {
    return store
        .open(database.client())
        .compose(open -> {
          var now = office.clock().instant();
          var posts = open.stream().map(ReadinessIncident::post).distinct().toList();
          var duty = office.books().rosters().at(database.client(), posts, now);
          var proven = proofs.of(
              database.client(), posts.stream().map(Post::unit).distinct().toList());
          return Future.all(duty, proven)
              .map(all -> open.stream()
                  .filter(one -> isPutRight(one, duty.result(), proven.result()))
                  .map(ReadinessIncident::id)
                  .toList());
        })
        .compose(this::close);
  }

  private Future<Integer> close(List<UUID> incidents) {
    return incidents.isEmpty()
        ? Future.succeededFuture(0)
        : store.close(database.client(), incidents, office.clock().instant()).map(incidents.size());
  }

  private static boolean isPutRight(
      ReadinessIncident incident, Duty duty, Map<UnitCode, Proof> proven) {
    return switch (incident.cause()) {
      case NOBODY, UNREACHABLE -> !duty.at(incident.post()).reachable().isEmpty();
      case UNDELIVERABLE ->
        Optional.ofNullable(proven.get(incident.post().unit()))
            .filter(proof -> isLater(proof.deliveredAt(), incident.openedAt())
                || isLater(proof.answeredAt(), incident.openedAt()))
            .isPresent();
    };
  }

  private static boolean isLater(Optional<Instant> at, Instant opened) {
    return at.filter(opened::isBefore).isPresent();
  }

  private Future<Integer> write(SqlConnection transaction, LocalDate night, List<Readiness> found) {
    var now = office.clock().instant();
    var gaps = found.stream().flatMap(one -> gap(one, now).stream()).toList();
    return store
        .found(transaction, night, found.size(), gaps)
        .compose(written -> office
            .books()
            .journal()
            .write(transaction, line(now, night, found.size(), gaps.size())))
        .map(gaps.size());
  }

  private static Optional<Gap> gap(Readiness one, Instant now) {
    var state = one.state(now);
    if (state != State.NOBODY && state != State.UNREACHABLE) {
      return Optional.empty();
    }
    var cause = state == State.NOBODY ? Cause.NOBODY : Cause.UNREACHABLE;
    return Optional.of(new Gap(new Post(one.unit(), FIRST_RUNG), cause));
  }

  private static JournalLine line(Instant now, LocalDate night, int communes, int gaps) {
    var detail = new JsonObject()
        .put("night", night.toString())
        .put("communes", communes)
        .put("gaps", gaps);
    return new JournalLine(now, "routing", "readiness-checked", UUID.randomUUID(), detail);
  }
}
