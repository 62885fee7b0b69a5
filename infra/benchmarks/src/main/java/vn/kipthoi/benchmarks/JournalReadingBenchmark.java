package vn.kipthoi.benchmarks;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.kipthoi.migrations.Migrations;
import vn.kipthoi.platform.journal.JournalFilter;
import vn.kipthoi.platform.journal.JournalReading;
import vn.kipthoi.platform.journal.JournalReferences;
import vn.kipthoi.platform.privacy.KeyFile;
import vn.kipthoi.platform.privacy.Vault;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.postgres.EmbeddedPostgres;
import vn.kipthoi.postgres.PostgresSettings;

/**
 * What an auditor's page of the journal costs, unfiltered and by each filter, and an export of all of
 * it. The lines are not linked: following the chain's end costs the same however many there are.
 *
 * <p>Argument: how many lines (1 000 000).
 */
public final class JournalReadingBenchmark {

  private static final int PAGE = 50;
  private static final int EXPORTED_AT_ONCE = 1_000;
  private static final int TIMES = 200;
  private static final Instant FIRST = Instant.parse("2024-01-01T00:00:00Z");

  /** A thousand people, one of whom did a thing every thousandth time; one act in ten thousand. */
  private static final String LINES = """
      insert into platform.journal (id, at, actor, action, subject, detail, seal)
      select gen_random_uuid(), timestamptz '2024-01-01T00:00Z' + make_interval(secs => n * 60.0),
             'person-' || n %% 1000, case when n %% 10000 = 0 then 'rare-act' else 'case-read' end,
             md5('case-' || n / 20)::uuid, jsonb_build_object('version', n %% 7),
             sha256('not checked for speed')
        from generate_series(1, %d) n
      """;

  private static final JournalReferences NO_NAMES = new JournalReferences() {
    @Override
    public Future<Optional<UUID>> subject(SqlClient transaction, String name) {
      return Future.succeededFuture(Optional.empty());
    }

    @Override
    public Future<Map<UUID, String>> names(SqlClient transaction, Set<UUID> subjects) {
      return Future.succeededFuture(Map.of());
    }
  };

  private final Pool pool;
  private final UUID auditor = UUID.randomUUID();
  private final JournalReading reading;

  private JournalReadingBenchmark(Pool pool) {
    this.pool = pool;
    var vault = new Vault(KeyFile.parse(KeyFile.fresh()));
    this.reading = new JournalReading(new Database(pool), vault, InstantSource.system(), NO_NAMES);
  }

  public static void main(String[] arguments) throws IOException {
    var many = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
    var home = Files.createTempDirectory("kipthoi-benchmark-");
    var vertx = Vertx.vertx();
    try (var postgres = EmbeddedPostgres.start(settings(home))) {
      var _ = new Migrations(postgres.address()).bringUpToDate();
      var pool = PgBuilder.pool()
          .with(new PoolOptions().setMaxSize(2))
          .connectingTo(postgres.address().connectOptions().setCachePreparedStatements(true))
          .using(vertx)
          .build();
      new JournalReadingBenchmark(pool).run(many);
      Waiting.on(pool.close());
    } finally {
      Waiting.on(vertx.close());
    }
  }

  private void run(int many) {
    Waiting.on(pool.query(LINES.formatted(many)).execute());
    Waiting.on(pool.query("vacuum analyze platform.journal").execute());
    var all = JournalFilter.everything();
    say("the newest page", asked(Optional.empty(), Optional.empty(), all));
    say("one person", asked(Optional.of("person-7"), Optional.empty(), all));
    say("nobody of that name", asked(Optional.of("nobody"), Optional.empty(), all));
    say("one act in ten thousand", asked(Optional.empty(), Optional.empty(), doing("rare-act")));
    say("one case", asked(Optional.empty(), Optional.of(caseId(many)), all));
    say("a day in the middle", asked(Optional.empty(), Optional.empty(), day(many / 2)));
    export();
  }

  private static JournalFilter doing(String action) {
    return new JournalFilter(
        Optional.empty(),
        Optional.of(action),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static JournalFilter day(int line) {
    var from = FIRST.plus(Duration.ofMinutes(line));
    return new JournalFilter(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(from),
        Optional.of(from.plus(Duration.ofDays(1))),
        Optional.empty());
  }

  private String caseId(int many) {
    return Waiting.on(
            pool.query("select md5('case-" + many / 40 + "')::uuid as id").execute())
        .iterator()
        .next()
        .getUUID("id")
        .toString();
  }

  private Measured asked(Optional<String> person, Optional<String> subject, JournalFilter filter) {
    var question = new JournalReading.Question(person, subject, filter);
    var took = new long[TIMES];
    for (var time = 0; time < TIMES; time++) {
      var began = System.nanoTime();
      var _ = Waiting.on(reading.read(auditor, "journal-read", question, PAGE));
      took[time] = System.nanoTime() - began;
    }
    return new Measured(took);
  }

  private void export() {
    var question =
        new JournalReading.Question(Optional.empty(), Optional.empty(), JournalFilter.everything());
    var filter = Waiting.on(reading.beginExport(auditor, question));
    var began = System.nanoTime();
    Optional<JournalFilter.Place> place = Optional.empty();
    JournalReading.Excerpt excerpt;
    var lines = 0L;
    do {
      excerpt = Waiting.on(reading.after(filter, place, EXPORTED_AT_ONCE));
      lines += excerpt.lines().size();
      place = Optional.of(excerpt.lines().getLast().place());
    } while (excerpt.more());
    var seconds = (System.nanoTime() - began) / 1e9;
    IO.println("all %d lines, %d at once: %.1f s".formatted(lines, EXPORTED_AT_ONCE, seconds));
  }

  private static PostgresSettings settings(Path home) {
    return PostgresSettings.in(home)
        .withBinariesIn(Path.of(System.getProperty("user.home"), ".cache", "kipthoi", "postgres"));
  }

  private static void say(String what, Measured took) {
    IO.println("%-24s %s".formatted(what + ":", took));
  }
}
