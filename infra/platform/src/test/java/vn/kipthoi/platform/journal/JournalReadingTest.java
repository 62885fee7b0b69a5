package vn.kipthoi.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.testkit.Await.await;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.kipthoi.platform.privacy.KeyFile;
import vn.kipthoi.platform.privacy.Vault;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.testkit.FreshDatabase;

/** What auditors read, that they are told the truth about it, and that they are read about too. */
class JournalReadingTest {

  private static final Instant NOON = Instant.parse("2026-11-22T05:00:00Z");
  private static final UUID AUDITOR = UUID.fromString("6a0cf6ce-8c8e-4a55-9f2b-16b7a8d1f001");
  private static final UUID CASE = UUID.fromString("6a0cf6ce-8c8e-4a55-9f2b-16b7a8d1f002");
  private static final Vault VAULT = new Vault(KeyFile.parse(KeyFile.fresh()));

  @RegisterExtension
  static final FreshDatabase database = new FreshDatabase();

  private static JournalReading reading;

  private static final JournalReferences REFERENCES = new JournalReferences() {
    @Override
    public Future<Optional<UUID>> subject(SqlClient transaction, String name) {
      return Future.succeededFuture(Optional.of(CASE).filter(found -> name.equals("7K2F9Q")));
    }

    @Override
    public Future<Map<UUID, String>> names(SqlClient transaction, Set<UUID> subjects) {
      return Future.succeededFuture(subjects.contains(CASE) ? Map.of(CASE, "7K2F9Q") : Map.of());
    }
  };

  @BeforeAll
  static void aHundredAndTwentyLines() {
    var door = new Database(database.pool());
    var clock = database.clockAt(NOON.plus(Duration.ofDays(1)).toString());
    reading = new JournalReading(door, VAULT, clock, REFERENCES);
    for (var number = 0; number < 120; number++) {
      var at = NOON.plusSeconds(number / 3);
      write(
          at,
          number % 2 == 0 ? "routing" : "intake",
          "act-" + number % 4,
          number % 10 == 0 ? CASE : UUID.randomUUID());
    }
    assertThat(await(new JournalChain(door, VAULT, clock).linkOn())).isPresent();
  }

  @Test
  void turnsPagesWithoutLosingOrRepeatingALine() {
    var seen = new ArrayList<Long>();
    Optional<JournalFilter.Place> before = Optional.empty();
    JournalReading.Leaf leaf;
    do {
      leaf = read(new JournalFilter(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.of(NOON),
          Optional.of(NOON.plusSeconds(100)),
          before));
      leaf.lines().forEach(line -> seen.add(line.line()));
      before = Optional.of(leaf.lines().getLast().place());
    } while (leaf.more());

    assertThat(seen)
        .hasSize(120)
        .doesNotHaveDuplicates()
        .isSortedAccordingTo((a, b) -> Long.compare(b, a));
  }

  @Test
  void findsByPersonActCaseAndTime() {
    assertThat(read(Optional.of("routing"), Optional.empty(), JournalFilter.everything())
            .lines())
        .isNotEmpty()
        .allMatch(line -> line.actor().equals("routing"));
    assertThat(read(Optional.empty(), Optional.of("7K2F9Q"), JournalFilter.everything())
            .lines())
        .hasSize(12)
        .allMatch(line -> line.subject().equals(CASE));
    assertThat(read(Optional.empty(), Optional.of("2C3D4F"), JournalFilter.everything())
            .lines())
        .isEmpty();
    assertThat(read(new JournalFilter(
                Optional.empty(),
                Optional.of("act-1"),
                Optional.empty(),
                Optional.of(NOON.plusSeconds(10)),
                Optional.of(NOON.plusSeconds(20)),
                Optional.empty()))
            .lines())
        .hasSizeBetween(7, 8)
        .allMatch(line -> line.action().equals("act-1"));
  }

  @Test
  void writesDownThatItWasReadAndWhatFor() {
    var question = new JournalReading.Question(
        Optional.of("intake"), Optional.of(CASE.toString()), JournalFilter.everything());
    assertThat(await(reading.read(AUDITOR, "journal-exported", question, 5)).lines())
        .isEmpty();

    var noted = read(Optional.of(AUDITOR.toString()), Optional.empty(), JournalFilter.everything())
        .lines();

    assertThat(noted).anySatisfy(line -> {
      assertThat(line.action()).isEqualTo("journal-exported");
      assertThat(line.detail().getBoolean("byPerson")).isTrue();
      assertThat(line.detail().getBoolean("bySubject")).isTrue();
      assertThat(line.detail().getInteger("lines")).isZero();
      assertThat(line.state()).isEqualTo(ReadLine.State.NOT_YET_LINKED);
    });
  }

  @Test
  void saysWhichLineIsNotAsItWasWritten() {
    var forged = """
        insert into platform.journal (id, at, actor, action, subject, detail, seal)
        values (gen_random_uuid(), '2026-11-20T00:00Z', 'forger', 'forged', gen_random_uuid(),
                '{}', sha256('not the key'))
        """;
    assertThat(await(database.pool().query(forged).execute()).rowCount()).isEqualTo(1);

    assertThat(read(Optional.of("forger"), Optional.empty(), JournalFilter.everything())
            .lines())
        .extracting(ReadLine::state)
        .containsExactly(ReadLine.State.BROKEN);
  }

  @Test
  void followsTheChainAndSaysHowFar() {
    var chain = read(JournalFilter.everything()).chain();

    assertThat(chain.links()).isGreaterThanOrEqualTo(120);
    assertThat(chain.followedFrom()).isEqualTo(1);
    assertThat(chain.brokenAt()).isEmpty();
    assertThat(chain.head()).hasSize(64);
  }

  @Test
  void saysWhereAChainMadeWithAnotherKeyBreaks() {
    var others = new JournalReading(
        new Database(database.pool()),
        new Vault(KeyFile.parse(KeyFile.fresh())),
        database.clockAt(NOON.plus(Duration.ofDays(1)).toString()),
        REFERENCES);

    var question =
        new JournalReading.Question(Optional.empty(), Optional.empty(), JournalFilter.everything());

    assertThat(await(others.read(AUDITOR, "journal-read", question, 5)).chain().brokenAt())
        .contains(1L);
  }

  @ParameterizedTest
  @EnumSource
  void everyStatementFitsTheSchema(ReadingStore.Statement statement) {
    var prepared =
        await(database.pool().withConnection(connection -> connection.prepare(statement.text())));

    assertThat(prepared).isNotNull();
  }

  private static JournalReading.Leaf read(JournalFilter filter) {
    return read(Optional.empty(), Optional.empty(), filter);
  }

  private static JournalReading.Leaf read(
      Optional<String> person, Optional<String> subject, JournalFilter filter) {
    var question = new JournalReading.Question(person, subject, filter);
    return await(reading.read(AUDITOR, "journal-read", question, 50));
  }

  private static void write(Instant at, String actor, String action, UUID subject) {
    var line = new JournalLine(at, actor, action, subject, new JsonObject());
    await(new Journal(VAULT).write(database.pool(), line));
  }
}
