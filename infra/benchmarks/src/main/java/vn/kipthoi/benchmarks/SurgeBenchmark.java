package vn.kipthoi.benchmarks;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.notifier.Below;
import vn.kipthoi.notifier.Channel;
import vn.kipthoi.notifier.sms.SmppSettings;
import vn.kipthoi.notifier.store.AlertStore;
import vn.kipthoi.notifier.store.AlertStore.Planned;
import vn.kipthoi.notifier.store.BacklogStore;
import vn.kipthoi.routing.CallOut;
import vn.kipthoi.routing.CaseId;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.DeadlineRef;
import vn.kipthoi.routing.Person;
import vn.kipthoi.routing.Rung;

/**
 * How long alerts wait that are committed at one moment, two to each person, one in ten of them of a
 * P1: by a carrier that takes 50 a second, and how many a second go by one that takes them all.
 *
 * <p>Argument: how many alerts wait for the limited carrier (10000); a fifth of it goes by the other.
 */
public final class SurgeBenchmark {

  private static final int LIMIT = 50;
  private static final int NO_LIMIT = 5_000;
  private static final UnitCode COMMUNE = new UnitCode("05392");
  private static final Duration LOOK_EVERY = Duration.ofMillis(200);

  private final Vertx vertx;
  private final Pool pool;
  private final OnDuty onDuty = new OnDuty();
  private final AlertStore alerts = new AlertStore();

  private SurgeBenchmark(Vertx vertx, Pool pool) {
    this.vertx = vertx;
    this.pool = pool;
  }

  public static void main(String[] arguments) throws IOException {
    var many = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
    IO.println(at(many, LIMIT));
    IO.println(at(many / 5, NO_LIMIT));
  }

  private static String at(int many, int perSecond) throws IOException {
    return FreshPostgres.with(
        (vertx, pool) -> new SurgeBenchmark(vertx, pool).measure(many, perSecond));
  }

  private String measure(int many, int perSecond) {
    try (var carrier = new LimitedCarrier(perSecond);
        var out = new TextsOut(vertx, pool, onDuty, line(carrier, perSecond))) {
      out.start();
      until(out::isBound);
      var committed = raiseAll(many);
      out.ring();
      until(() -> told(many / 2));
      var board = foreseen();
      until(() -> told(many));
      return "%d alerts, a carrier of %d a second%n%s%n%s%n%s"
          .formatted(many, perSecond, texts(carrier), board, waits(committed));
    }
  }

  private static SmppSettings line(LimitedCarrier carrier, int perSecond) {
    return TextsOut.line(carrier.port(), perSecond);
  }

  /** All in one transaction: they are there at one moment. */
  private OffsetDateTime raiseAll(int many) {
    Waiting.on(pool.withTransaction(transaction -> raise(transaction, many)));
    return Waiting.on(pool.query("select platform.now() as at").execute())
        .iterator()
        .next()
        .getOffsetDateTime("at");
  }

  private Future<Integer> raise(SqlConnection transaction, int many) {
    var raised = Future.succeededFuture(0);
    for (var i = 0; i < many / 2; i++) {
      var person = onDuty.hire(i);
      var priority = i % 10 == 0 ? Priority.P1 : i % 10 < 4 ? Priority.P2 : Priority.P3;
      raised = raised
          .compose(before -> raise(transaction, priority, person))
          .compose(before -> raise(transaction, priority, person));
    }
    return raised;
  }

  private Future<Integer> raise(SqlConnection transaction, Priority priority, Person person) {
    var callOut = callOut(priority, person);
    var byText = new Planned(person.id(), Channel.SMS, Optional.of(Duration.ZERO));
    return alerts.raise(transaction, callOut, new Below.FirstToKnow(), List.of(byText));
  }

  private static CallOut callOut(Priority priority, Person person) {
    return new CallOut(
        new DeadlineRef(UUID.randomUUID(), new CaseId(UUID.randomUUID()), "acknowledge", 0, 0),
        CaseNumber.draw(RandomGenerator.getDefault()),
        new Rung("team"),
        COMMUNE,
        COMMUNE,
        priority,
        inSixHours(),
        List.of(person.id()));
  }

  private static Instant inSixHours() {
    return InstantSource.system().instant().plus(Duration.ofHours(6));
  }

  private boolean told(int many) {
    var row = Waiting.on(pool.query(
                "select count(*) as told from notifier.attempts where handed_over_at is not null")
            .execute())
        .iterator()
        .next();
    return row.getInteger("told") >= many;
  }

  private static String texts(LimitedCarrier carrier) {
    return "%d texts shown, %d different; \"too many\" was answered %d times"
        .formatted(carrier.shown(), carrier.different(), carrier.throttled());
  }

  /** What the page of channels says half-way. */
  private String foreseen() {
    return Waiting.on(new BacklogStore().read(pool)).stream()
        .filter(backlog -> backlog.channel() == Channel.SMS)
        .map(backlog -> "half-way the board says: %d wait, over in %s"
            .formatted(
                backlog.waiting(),
                backlog.endsIn().map(Duration::toString).orElse("an unknown time")))
        .findFirst()
        .orElse("half-way nothing waits");
  }

  private String waits(OffsetDateTime committed) {
    var lines = new StringBuilder();
    Waiting.on(pool.preparedQuery("""
            select urgency, count(*) as texts,
                   percentile_cont(0.5) within group (order by waited) as median,
                   percentile_cont(0.99) within group (order by waited) as p99,
                   max(waited) as slowest
              from (select urgency,
                           extract(epoch from handed_over_at - $1)::float8 as waited
                      from notifier.attempts
                     where handed_over_at is not null) w
             group by rollup (urgency)
             order by urgency nulls last
            """)
            .execute(Tuple.of(committed.withOffsetSameInstant(ZoneOffset.UTC))))
        .forEach(row -> lines.append(
            "%s: %d texts, waited median %.1f s, p99 %.1f s, slowest %.1f s; %.1f a second%n"
                .formatted(
                    Optional.ofNullable(row.getInteger("urgency"))
                        .map(urgency -> "P" + urgency)
                        .orElse("all"),
                    row.getLong("texts"),
                    row.getDouble("median"),
                    row.getDouble("p99"),
                    row.getDouble("slowest"),
                    row.getLong("texts") / row.getDouble("slowest"))));
    return lines.toString();
  }

  private static void until(BooleanSupplier done) {
    while (!done.getAsBoolean()) {
      LockSupport.parkNanos(LOOK_EVERY.toNanos());
    }
  }
}
