package vn.kipthoi.intake.spool.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.kipthoi.testkit.Await.await;
import static vn.kipthoi.testkit.Await.eventually;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import vn.kipthoi.intake.SpoolState;
import vn.kipthoi.intake.desk.Drafts;
import vn.kipthoi.intake.desk.IntakeDesk;
import vn.kipthoi.intake.desk.ReportDraft;
import vn.kipthoi.intake.desk.ReportFile;
import vn.kipthoi.intake.desk.Sending;
import vn.kipthoi.intake.desk.Taking;
import vn.kipthoi.intake.likeness.desk.Likenesses;
import vn.kipthoi.intake.likeness.desk.Marking;
import vn.kipthoi.intake.likeness.desk.Recognition;
import vn.kipthoi.platform.facts.Doorbell;
import vn.kipthoi.platform.privacy.DataKeys;
import vn.kipthoi.platform.privacy.KeyFile;
import vn.kipthoi.platform.privacy.Vault;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.testkit.FaultProxy;
import vn.kipthoi.testkit.FaultProxy.Fault;
import vn.kipthoi.testkit.FreshDatabase;
import vn.kipthoi.testkit.SettableClock;

/** Reports told while the database is away, over a link that breaks where the test says. */
class AcceptFirstTest {

  @RegisterExtension
  final FreshDatabase database = new FreshDatabase();

  @TempDir
  Path disk;

  @TempDir
  Path otherDisk;

  /** An event bus that no other test class is on. */
  private final Vertx vertx = Vertx.vertx();

  private final DataKeys keys = new DataKeys(new Vault(KeyFile.parse(KeyFile.fresh())));
  private SettableClock clock;
  private FaultProxy link;
  private Pool pool;
  private IntakeDesk desk;
  private AcceptFirst node;

  @BeforeEach
  void start() {
    clock = database.clockAt("2026-11-22T13:04:05.123456Z");
    link = FaultProxy.before(database.vertx(), database.address());
    pool = PgBuilder.pool()
        .with(new PoolOptions().setMaxSize(4))
        .connectingTo(link.address().connectOptions())
        .using(database.vertx())
        .build();
    desk = desk(pool);
    node = node(desk, disk);
  }

  @AfterEach
  void stop() {
    var _ = await(node.stop());
    link.close();
    var _ = await(pool.close());
    var _ = await(vertx.close());
  }

  @Test
  void keepsAReportThatTheDatabaseCannotTakeAndEntersItOnceWhenItIsBack() {
    link.inject(Fault.CUT);

    var kept = kept(take(Drafts.ofTheNeighbour(), Drafts.sending("one", "a")));
    assertThat(kept.keptAt()).isEqualTo(clock.instant());
    assertThat(files()).hasSize(1);
    assertThat(reports()).isZero();

    clock.advance(Duration.ofMinutes(20));
    link.inject(Fault.NONE);
    node.start();
    eventually(() -> assertThat(files()).isEmpty());

    var file = new ReportFile(new Database(database.pool()), keys);
    var entered = await(file.withReceipt(kept.receipt()).compose(id -> file.find(id.orElseThrow())))
        .orElseThrow();
    assertThat(reports()).isEqualTo(1);
    assertThat(entered.heardAt()).as("its clocks run since it was told").isEqualTo(kept.keptAt());
    assertThat(entered.receivedAt()).isEqualTo(kept.keptAt());
    assertThat(entered.account()).isEqualTo(Drafts.account());
    assertThat(entered.reporter()).isEqualTo(Drafts.ofTheNeighbour().reporter());
  }

  @Test
  void givesTheReceiptThatTheDatabaseWouldHaveGiven() {
    var sending = Drafts.sending("same receipt", "a");
    link.inject(Fault.CUT);
    var kept = kept(take(Drafts.ofTheNeighbour(), sending));

    link.inject(Fault.NONE);
    var taken = take(Drafts.ofTheNeighbour(), sending);
    assertThat(taken).isInstanceOf(Taking.Taken.class);
    assertThat(((Taking.Taken) taken).receipt()).isEqualTo(kept.receipt());

    assertThat(await(drain()).waiting()).isZero();
    assertThat(reports()).as("sent twice, entered once").isEqualTo(1);
  }

  @Test
  void keepsAReportWhoseCommitWasNeverAnsweredAndEntersItOnceThoughItWasCommitted() {
    link.inject(Fault.CUT_AFTER_COMMIT);

    var kept = kept(take(Drafts.ofTheNeighbour(), Drafts.sending("committed", "a")));
    assertThat(reports()).as("it was committed, and nobody knows").isEqualTo(1);

    link.inject(Fault.NONE);
    assertThat(await(drain()).waiting()).isZero();
    assertThat(reports()).isEqualTo(1);
    assertThat(files()).isEmpty();
    assertThat(kept.receipt()).isNotNull();
  }

  @Test
  void entersAReportWhoseCommitWasCutOff() {
    link.inject(Fault.CUT_BEFORE_COMMIT);

    kept(take(Drafts.ofTheNeighbour(), Drafts.sending("cut off", "a")));
    assertThat(reports()).isZero();

    link.inject(Fault.NONE);
    assertThat(await(drain()).waiting()).isZero();
    assertThat(reports()).isEqualTo(1);
  }

  @Test
  void doesNotWaitForADatabaseThatAnswersNothing() {
    take(Drafts.ofTheNeighbour(), Drafts.sending("warm", "a"));
    link.inject(Fault.STALL);

    kept(take(Drafts.ofTheNeighbour(), Drafts.sending("stalled", "b")));

    assertThat(files()).hasSize(1);
  }

  @Test
  void keepsTheSameSendingOnceAndRefusesItsKeyForAnother() {
    link.inject(Fault.CUT);

    var first = kept(take(Drafts.ofTheNeighbour(), Drafts.sending("key", "a")));
    var second = kept(take(Drafts.ofTheNeighbour(), Drafts.sending("key", "a")));
    assertThat(second.receipt()).isEqualTo(first.receipt());
    assertThat(files()).hasSize(1);

    assertThat(take(Drafts.ofTheNeighbour(), Drafts.sending("key", "b")))
        .isInstanceOf(Taking.KeyUsedOtherwise.class);
    assertThat(files()).hasSize(1);
  }

  @Test
  void losesNothingWhenTheKeyReachedTheDatabaseWithSomethingElseMeanwhile() {
    link.inject(Fault.CUT);
    kept(take(Drafts.ofTheNeighbour(), Drafts.sending("twice used", "a")));
    link.inject(Fault.NONE);
    assertThat(take(Drafts.ofTheNeighbour(), Drafts.sending("twice used", "b")))
        .isInstanceOf(Taking.Taken.class);

    assertThat(await(drain()).waiting()).isZero();
    assertThat(reports()).isEqualTo(2);
  }

  @Test
  void entersAChildInDangerFirst() {
    link.inject(Fault.CUT);
    kept(take(Drafts.writtenBy(UUID.randomUUID(), clock.instant()), Drafts.sending("calm", "a")));
    clock.advance(Duration.ofMinutes(1));
    kept(take(Drafts.ofTheNeighbour(), Drafts.sending("danger", "b")));
    link.inject(Fault.NONE);

    assertThat(await(drain()).waiting()).isZero();

    assertThat(texts("select danger_now from intake.reports order by number"))
        .containsExactly("yes", "no");
  }

  @Test
  void keepsACopyOnAnotherNodeWhichEntersItWhenTheFirstIsGone() {
    var other = node(desk(database.pool()), otherDisk);
    link.inject(Fault.CUT);

    var kept = kept(take(Drafts.ofTheNeighbour(), Drafts.sending("copied", "a")));
    assertThat(names(otherDisk)).isEqualTo(names(disk)).hasSize(1);

    other.start();
    eventually(() -> assertThat(names(otherDisk)).isEmpty());
    assertThat(reports()).isEqualTo(1);
    link.inject(Fault.NONE);
    assertThat(await(drain()).waiting()).isZero();
    assertThat(reports()).as("both nodes entered it").isEqualTo(1);
    assertThat(kept.keptAt()).isEqualTo(clock.instant());
    var _ = await(other.stop());
  }

  @Test
  void writesNothingOnTheDiskThatTellsOfAnybody() throws IOException {
    link.inject(Fault.CUT);
    kept(take(Drafts.ofTheNeighbour(), Drafts.sending("silent", "canary")));

    var file = disk.resolve(files().getFirst());
    assertThat(Files.readString(file, StandardCharsets.UTF_8)).doesNotContainIgnoringCase("canary");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(disk)))
        .isEqualTo("rwx------");
  }

  @Test
  void isRedWhileSomethingWaitsAndGreenAfter() {
    link.inject(Fault.CUT);
    kept(take(Drafts.ofTheNeighbour(), Drafts.sending("red", "a")));
    var since = clock.instant();
    node.start();

    eventually(
        () -> assertThatThrownBy(() -> await(node.requireEmpty())).hasMessageContaining("wait"));
    clock.advance(Duration.ofMinutes(2));
    assertThat(node.state().since()).contains(since);
    assertThat(node.state().age(clock.instant())).isEqualTo(Duration.ofMinutes(2));

    link.inject(Fault.NONE);
    eventually(() -> assertThat(node.requireEmpty().succeeded()).isTrue());
  }

  @Test
  void leavesADamagedFileWhereItIsAndEntersTheOthers() throws IOException {
    link.inject(Fault.CUT);
    kept(take(Drafts.ofTheNeighbour(), Drafts.sending("damaged", "a")));
    var damaged = files().getFirst();
    Files.writeString(disk.resolve(damaged), "{\"subject\":");
    kept(take(Drafts.ofTheNeighbour(), Drafts.sending("whole", "b")));
    link.inject(Fault.NONE);

    var state = await(drain());

    assertThat(state.stuck()).isEqualTo(1);
    assertThat(files()).containsExactly(damaged);
    assertThat(reports()).isEqualTo(1);
  }

  @Test
  void passesOverWhatWasNeverWrittenWhole() throws IOException {
    Files.writeString(disk.resolve("0".repeat(64) + ".report.writing"), "half");

    assertThat(await(drain()).waiting()).isZero();
  }

  @Test
  void saysThatNothingWasTakenWhenTheDiskRefusesToo() throws IOException {
    Files.delete(disk);
    link.inject(Fault.CUT);

    assertThatThrownBy(() -> take(Drafts.ofTheNeighbour(), Drafts.sending("nowhere", "a")))
        .isNotInstanceOf(AssertionError.class);
    var _ = Files.createDirectory(disk);
  }

  @Test
  void doesNotKeepWhatTheDatabaseRefusesForWhatItIs() {
    var _ = await(database
        .pool()
        .query("alter table intake.reports add constraint refuses_all check (false) not valid")
        .execute());

    assertThatThrownBy(() -> take(Drafts.ofTheNeighbour(), Drafts.sending("refused", "a")))
        .isInstanceOf(PgException.class);
    assertThat(files()).isEmpty();
  }

  private IntakeDesk desk(Pool through) {
    return new IntakeDesk(
        new Database(through),
        clock,
        keys,
        new Doorbell(database.vertx()),
        Drafts.PLACES,
        new Recognition(
            new Likenesses(new Database(through), keys, Drafts.SURROUNDINGS),
            new Marking(keys.vault(), Drafts.SURROUNDINGS)));
  }

  private AcceptFirst node(IntakeDesk behind, Path directory) {
    return new AcceptFirst(vertx, clock, keys.vault(), behind, directory);
  }

  @CanIgnoreReturnValue
  private Taking take(ReportDraft draft, Sending sending) {
    return await(node.reception().take(draft, sending));
  }

  @CanIgnoreReturnValue
  private static Taking.Kept kept(Taking taking) {
    assertThat(taking).isInstanceOf(Taking.Kept.class);
    return (Taking.Kept) taking;
  }

  private Future<SpoolState> drain() {
    return node.drain();
  }

  private List<String> files() {
    return names(disk);
  }

  private static List<String> names(Path directory) {
    try (var files = Files.list(directory)) {
      return files.map(path -> String.valueOf(path.getFileName())).sorted().toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private long reports() {
    return texts("select id::text from intake.reports").size();
  }

  private List<String> texts(String query) {
    var rows = await(database.pool().query(query).execute());
    return rows.stream().map(row -> row.getString(0)).toList();
  }
}
