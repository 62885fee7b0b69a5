package vn.kipthoi.platform.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.kipthoi.testkit.Await.await;
import static vn.kipthoi.testkit.Await.eventually;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;
import vn.kipthoi.platform.journal.Journal;
import vn.kipthoi.platform.journal.JournalLine;
import vn.kipthoi.platform.privacy.KeyFile;
import vn.kipthoi.platform.privacy.Vault;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.testkit.FreshDatabase;
import vn.kipthoi.testkit.SettableClock;

class FactReaderTest {

  private static final String KIND = "ThingHappened";

  @RegisterExtension
  static final FreshDatabase fresh = new FreshDatabase();

  private final SettableClock clock = fresh.clockAt("2026-11-22T00:00:00Z");
  private final Database database = new Database(fresh.pool());
  private final Facts facts = new Facts();
  private final Journal journal = new Journal(new Vault(KeyFile.parse(KeyFile.fresh())));
  private final List<UUID> handled = new CopyOnWriteArrayList<>();

  @BeforeEach
  void anEmptyTableAndOneReader() {
    var _ = await(fresh.pool().query("delete from platform.facts").execute());
    var _ = await(fresh
        .pool()
        .preparedQuery(
            "insert into platform.fact_readers values ($1, 'tests') on conflict do nothing")
        .execute(Tuple.of(KIND)));
  }

  @Test
  void readsAFactOnce() {
    var happened = recorded();
    var reader = reader((transaction, fact) -> note(fact));

    assertThat(await(reader.readNext())).isTrue();
    assertThat(await(reader.readNext())).isFalse();
    assertThat(handled).containsExactly(happened);
  }

  @Test
  void refusesAFactThatNobodyReads() {
    var unread = new Fact(
        UUID.randomUUID(), "Unheard", UUID.randomUUID(), new JsonObject(), clock.instant());

    assertThatThrownBy(() -> await(facts.record(fresh.pool(), unread)))
        .hasMessageContaining("nobody reads");
  }

  @Test
  void passesOverWhatAnotherNodeHasInHand() {
    // Given
    var first = recorded();
    clock.advance(Duration.ofMillis(1));
    var second = recorded();
    var otherNode = await(fresh.pool().getConnection());
    var stillOpen = await(otherNode.begin());
    var theirs = await(new FactStore().claim(otherNode, "tests", clock.instant()));

    // When
    var reader = reader((transaction, fact) -> note(fact));
    var ours = List.of(await(reader.readNext()), await(reader.readNext()));

    // Then
    assertThat(theirs).hasValueSatisfying(fact -> assertThat(fact.id()).isEqualTo(first));
    assertThat(ours).containsExactly(true, false);
    assertThat(handled).containsExactly(second);
    await(stillOpen.rollback());
    await(otherNode.close());
    assertThat(await(reader.readNext())).isTrue();
    assertThat(handled).containsExactly(second, first);
  }

  @Test
  void undoesTheEffectOfAFailureAndTriesAgainLaterWithoutHoldingUpTheOthers() {
    // Given
    var poison = recorded();
    clock.advance(Duration.ofMillis(1));
    var good = recorded();
    var reader = reader((transaction, fact) -> journal
        .write(transaction, line(fact))
        .compose(done -> fact.id().equals(poison)
            ? Future.failedFuture(new IllegalStateException("poison"))
            : note(fact)));

    // When
    var reads =
        List.of(await(reader.readNext()), await(reader.readNext()), await(reader.readNext()));

    // Then
    assertThat(reads).containsExactly(true, true, false);
    assertThat(handled).containsExactly(good);
    assertThat(linesAbout(poison)).isZero();
    assertThat(linesAbout(good)).isOne();
    clock.advance(Duration.ofSeconds(3));
    assertThat(await(reader.readNext())).isTrue();
    assertThat(attemptsOf(poison)).isEqualTo(2);
  }

  @Test
  void alarmsNobodyWhenAFactCameBeforeWhatItNeeds() {
    var early = recorded();
    var there = new AtomicBoolean();
    var reader = reader((transaction, fact) ->
        there.get() ? note(fact) : Future.failedFuture(new NotYet("its case is not open")));
    var alarms = alarmsAbout(early, () -> assertThat(await(reader.readNext())).isTrue());

    there.set(true);
    clock.advance(Duration.ofSeconds(3));

    assertThat(alarms).isEmpty();
    assertThat(await(reader.readNext())).isTrue();
    assertThat(handled).containsExactly(early);
  }

  @Test
  void findsAFactThatCommitsAfterALaterOneWasRead() {
    // Given: the earlier fact is recorded first and committed last
    var slow = await(fresh.pool().getConnection());
    var stillOpen = await(slow.begin());
    var early = fact();
    await(facts.record(slow, early));
    clock.advance(Duration.ofSeconds(1));
    var late = recorded();
    var reader = reader((transaction, fact) -> note(fact));
    assertThat(await(reader.readNext())).isTrue();
    assertThat(await(reader.readNext())).isFalse();

    // When
    await(stillOpen.commit());
    await(slow.close());

    // Then
    assertThat(await(reader.readNext())).isTrue();
    assertThat(handled).containsExactly(late, early.id());
  }

  @Test
  void isDrivenByTheDoorbellAndByTheClockAlike() {
    var doorbell = new Doorbell(fresh.vertx());
    var pump = new FactPump(fresh.vertx(), reader((transaction, fact) -> note(fact)));
    pump.start(doorbell);

    var rung = recorded();
    doorbell.ring(KIND);
    eventually(() -> assertThat(handled).contains(rung));

    var unheard = recorded();
    eventually(() -> assertThat(handled).contains(unheard));
    pump.stop();
  }

  @ParameterizedTest
  @EnumSource
  void everyReadingStatementFitsTheSchema(FactStore.Statement statement) {
    var _ = await(fresh.pool().withConnection(connection -> connection.prepare(statement.text())));
  }

  @ParameterizedTest
  @EnumSource
  void everyRecordingStatementFitsTheSchema(Facts.Statement statement) {
    var _ = await(fresh.pool().withConnection(connection -> connection.prepare(statement.text())));
  }

  private FactReader reader(FactHandler handler) {
    return new FactReader("tests", Map.of(KIND, handler), database, clock);
  }

  private Future<Void> note(Fact fact) {
    handled.add(fact.id());
    return Future.succeededFuture();
  }

  private JournalLine line(Fact fact) {
    return new JournalLine(clock.instant(), "tests", "noted", fact.id(), new JsonObject());
  }

  private Fact fact() {
    return new Fact(UUID.randomUUID(), KIND, UUID.randomUUID(), new JsonObject(), clock.instant());
  }

  private UUID recorded() {
    var fact = fact();
    await(facts.record(fresh.pool(), fact));
    return fact.id();
  }

  /** Others read facts beside this class, and may well have reason to be alarmed. */
  private static List<ILoggingEvent> alarmsAbout(UUID fact, Runnable work) {
    var logger = (Logger) LoggerFactory.getLogger(FactReader.class);
    var heard = new ListAppender<ILoggingEvent>();
    heard.start();
    logger.addAppender(heard);
    work.run();
    logger.detachAppender(heard);
    return heard.list.stream()
        .filter(said -> said.getLevel().isGreaterOrEqual(Level.WARN))
        .filter(said -> String.valueOf(said.getKeyValuePairs()).contains(fact.toString()))
        .toList();
  }

  private long attemptsOf(UUID fact) {
    return number("select attempts::bigint from platform.facts where id = $1", fact);
  }

  private long linesAbout(UUID fact) {
    return number("select count(*) from platform.journal where subject = $1", fact);
  }

  private static long number(String query, UUID about) {
    return await(fresh.pool().preparedQuery(query).execute(Tuple.of(about)))
        .iterator()
        .next()
        .getLong(0);
  }
}
