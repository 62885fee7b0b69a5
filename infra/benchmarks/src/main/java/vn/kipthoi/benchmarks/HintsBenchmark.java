package vn.kipthoi.benchmarks;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlConnection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import vn.kipthoi.intake.AdministrativeUnit;
import vn.kipthoi.intake.Directory;
import vn.kipthoi.intake.Locality;
import vn.kipthoi.intake.Report;
import vn.kipthoi.intake.ReportNumber;
import vn.kipthoi.intake.desk.IntakeDesk;
import vn.kipthoi.intake.desk.UnitsOfToday;
import vn.kipthoi.intake.desk.Whereabouts.Finding;
import vn.kipthoi.intake.likeness.desk.HintDesk;
import vn.kipthoi.intake.likeness.desk.Likenesses;
import vn.kipthoi.intake.likeness.desk.Marking;
import vn.kipthoi.intake.likeness.desk.Recognition;
import vn.kipthoi.intake.likeness.desk.Surroundings;
import vn.kipthoi.intake.store.Marks;
import vn.kipthoi.intake.store.ReportStore;
import vn.kipthoi.intake.store.Seals;
import vn.kipthoi.intake.wiring.DirectoryWiring;
import vn.kipthoi.migrations.Migrations;
import vn.kipthoi.platform.facts.Doorbell;
import vn.kipthoi.platform.journal.Journal;
import vn.kipthoi.platform.privacy.DataKey;
import vn.kipthoi.platform.privacy.DataKeys;
import vn.kipthoi.platform.privacy.KeyFile;
import vn.kipthoi.platform.privacy.Ring;
import vn.kipthoi.platform.privacy.Vault;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.postgres.EmbeddedPostgres;
import vn.kipthoi.postgres.PostgresSettings;
import vn.kipthoi.routing.store.SightStore;

/**
 * How long an operator waits for hints while typing, among many reports: search by marks, opening and
 * comparing, what the viewer may know of the cases, and the journal line; all that is done before an
 * answer. One question at a time, as one operator asks.
 *
 * <p>Arguments: how many reports (100000), how many questions (1000), how many runs (5).
 */
public final class HintsBenchmark {

  private static final int AT_ONCE = 8;
  private static final int IN_A_TRANSACTION = 200;
  private static final int WARM_UP = 300;
  private static final int MARK_BYTES = 32;
  private static final long SEED = 20261122;
  private static final UUID OPERATOR = new UUID(1, 1);

  private final Pool pool;
  private final Database database;
  private final InstantSource clock = InstantSource.system();
  private final Directory directory = DirectoryWiring.shipped(LocalDate.of(2026, 11, 22));
  private final DataKeys keys = new DataKeys(new Vault(KeyFile.parse(KeyFile.fresh())));
  private final ReportStore store = new ReportStore();
  private final Marking marking;
  private final IntakeDesk desk;
  private final HintDesk hints;
  private final InventedReports reports;

  private HintsBenchmark(Vertx vertx, Pool pool) {
    var surroundings = new Surroundings(() -> directory);
    this.pool = pool;
    this.database = new Database(pool);
    var likenesses = new Likenesses(database, keys, surroundings);
    this.marking = new Marking(keys.vault(), surroundings);
    this.desk = new IntakeDesk(
        database,
        clock,
        keys,
        new Doorbell(vertx),
        new UnitsOfToday(
            () -> directory,
            (place, language) -> new Finding(new Locality.Unknown(), List.of(), Optional.empty())),
        new Recognition(likenesses, marking));
    this.hints = new HintDesk(
        database, clock, likenesses, new SightStore(database), new Journal(keys.vault()));
    this.reports = new InventedReports(
        RandomGeneratorFactory.of("L64X128MixRandom").create(SEED),
        directory.communes().stream().map(AdministrativeUnit::code).toList(),
        clock.instant());
  }

  public static void main(String[] arguments) throws IOException {
    var home = Files.createTempDirectory("kipthoi-benchmark-");
    var vertx = Vertx.vertx();
    try (var postgres = EmbeddedPostgres.start(settings(home))) {
      var _ = new Migrations(postgres.address()).bringUpToDate();
      var pool = PgBuilder.pool()
          .with(new PoolOptions().setMaxSize(AT_ONCE))
          .connectingTo(postgres.address().connectOptions().setCachePreparedStatements(true))
          .using(vertx)
          .build();
      new HintsBenchmark(vertx, pool)
          .run(number(arguments, 0, 100_000), number(arguments, 1, 1_000), number(arguments, 2, 5));
      Waiting.on(pool.close());
    } finally {
      Waiting.on(vertx.close());
    }
  }

  private void run(int many, int questions, int runs) {
    say("%d cores, Java %s", Runtime.getRuntime().availableProcessors(), Runtime.version());
    var began = System.nanoTime();
    take(many);
    var seconds = Duration.ofNanos(System.nanoTime() - began).toMillis() / 1e3;
    say("%d reports kept in %.0f s, %.0f a second", many, seconds, many / seconds);
    openCases();
    var _ = ask(WARM_UP);
    for (var run = 1; run <= runs; run++) {
      say("run %d, %d questions: %s", run, questions, ask(questions));
    }
  }

  private void take(int many) {
    for (var begun = 0; begun < many; begun += IN_A_TRANSACTION) {
      var first = begun;
      var after = Math.min(begun + IN_A_TRANSACTION, many);
      Waiting.on(database.inTransaction(transaction -> Future.all(
          IntStream.range(first, after).mapToObj(one -> keep(transaction, one)).toList())));
    }
  }

  /** Sealed under keys of its own and marked, as taking does it; without what does not count here. */
  private Future<Void> keep(SqlConnection transaction, int running) {
    var told = desk.preview(reports.next());
    var report = new Report(
        told.id(),
        new ReportNumber("R-2026-%06d".formatted(running)),
        told.channel(),
        told.heardAt(),
        told.receivedAt(),
        told.enteredBy(),
        told.dangerNow(),
        told.urgency(),
        told.locality(),
        told.conflict(),
        told.account(),
        told.reporter());
    return Future.all(
            keys.obtain(transaction, told.id(), Ring.CONTENT),
            keys.obtain(transaction, told.id(), Ring.IDENTITY))
        .compose(both -> Future.all(
            store.keep(
                transaction,
                report,
                marks(running),
                new Seals(both.resultAt(0), Optional.of(both.<DataKey>resultAt(1)))),
            marking.mark(transaction, report)))
        .mapEmpty();
  }

  private Marks marks(int running) {
    var vault = keys.vault();
    var word = Integer.toString(running);
    return new Marks(
        vault.fingerprint("benchmark-key", word, MARK_BYTES),
        vault.fingerprint("benchmark-body", word, MARK_BYTES),
        vault.fingerprint("benchmark-receipt", word, MARK_BYTES));
  }

  /** A case of its commune for each report, as routing would open it. */
  private void openCases() {
    Waiting.on(pool.query("""
            insert into routing.cases (id, number, report_id, report_number, state, priority, unit,
                   conflict, scope, heard_at, opened_at, decision, changed_at)
            select gen_random_uuid(),
                   translate(lpad(to_hex(row_number() over ()), 6, '0'),
                             '0123456789abcdef', '2345678CDFGHJKMN'),
                   r.id, r.number, 'routed', r.priority, r.communes[1], false,
                   array[r.communes[1], 'VN'], r.heard_at, r.received_at, '{}', r.received_at
              from intake.reports r
            """).execute());
    Waiting.on(pool.query("analyze").execute());
  }

  private Measured ask(int questions) {
    var viewer = new Viewer(
        OPERATOR, "operator", "operator", Role.OPERATOR, Optional.of("VN"), Optional.empty());
    var typed = new ArrayList<Report>();
    for (var one = 0; one < questions; one++) {
      typed.add(desk.preview(reports.next()));
    }
    var nanos = new long[questions];
    var found = 0;
    for (var one = 0; one < questions; one++) {
      var began = System.nanoTime();
      var answer = Waiting.on(hints.of(viewer, typed.get(one)));
      nanos[one] = System.nanoTime() - began;
      found += answer.isEmpty() ? 0 : 1;
    }
    say("%d of %d questions had an answer", found, questions);
    return new Measured(nanos);
  }

  private static PostgresSettings settings(Path home) {
    return PostgresSettings.in(home)
        .withBinariesIn(Path.of(System.getProperty("user.home"), ".cache", "kipthoi", "postgres"));
  }

  private static int number(String[] arguments, int place, int otherwise) {
    return arguments.length > place ? Integer.parseInt(arguments[place]) : otherwise;
  }

  private static void say(String what, Object... values) {
    IO.println(what.formatted(values));
  }
}
