package vn.kipthoi.intake.spool.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.kipthoi.testkit.Await.await;
import static vn.kipthoi.testkit.Await.eventually;

import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import vn.kipthoi.intake.desk.Drafts;
import vn.kipthoi.intake.desk.ReportFile;
import vn.kipthoi.intake.desk.Taking;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.testkit.FaultProxy.Fault;
import vn.kipthoi.testkit.FreshDatabase;

/** What becomes of a report that is told while the database is away. */
class AcceptFirstTest {

  @RegisterExtension
  final FreshDatabase database = new FreshDatabase();

  @TempDir
  Path disk;

  private SpoolAtWork work;

  @BeforeEach
  void start() {
    work = new SpoolAtWork(database, disk);
  }

  @AfterEach
  void stop() {
    work.close();
  }

  @Test
  void keepsAReportThatTheDatabaseCannotTakeAndEntersItOnceWhenItIsBack() {
    work.link.inject(Fault.CUT);

    var kept = SpoolAtWork.kept(work.take(Drafts.ofTheNeighbour(), Drafts.sending("one", "a")));
    assertThat(kept.keptAt()).isEqualTo(work.clock.instant());
    assertThat(work.files()).hasSize(1);
    assertThat(work.reports()).isZero();

    work.clock.advance(Duration.ofMinutes(20));
    work.link.inject(Fault.NONE);
    work.node.start();
    eventually(() -> assertThat(work.files()).isEmpty());

    var file = new ReportFile(new Database(database.pool()), work.keys);
    var entered = await(file.withReceipt(kept.receipt()).compose(id -> file.find(id.orElseThrow())))
        .orElseThrow();
    assertThat(work.reports()).isEqualTo(1);
    assertThat(entered.heardAt()).as("its clocks run since it was told").isEqualTo(kept.keptAt());
    assertThat(entered.receivedAt()).isEqualTo(kept.keptAt());
    assertThat(entered.account()).isEqualTo(Drafts.account());
    assertThat(entered.reporter()).isEqualTo(Drafts.ofTheNeighbour().reporter());
  }

  @Test
  void givesTheReceiptThatTheDatabaseWouldHaveGiven() {
    var sending = Drafts.sending("same receipt", "a");
    work.link.inject(Fault.CUT);
    var kept = SpoolAtWork.kept(work.take(Drafts.ofTheNeighbour(), sending));

    work.link.inject(Fault.NONE);
    var taken = work.take(Drafts.ofTheNeighbour(), sending);
    assertThat(taken).isInstanceOf(Taking.Taken.class);
    assertThat(((Taking.Taken) taken).receipt()).isEqualTo(kept.receipt());

    assertThat(await(work.drain()).waiting()).isZero();
    assertThat(work.reports()).as("sent twice, entered once").isEqualTo(1);
  }

  @Test
  void doesNotWaitForADatabaseThatAnswersNothing() {
    work.take(Drafts.ofTheNeighbour(), Drafts.sending("warm", "a"));
    work.link.inject(Fault.STALL);

    SpoolAtWork.kept(work.take(Drafts.ofTheNeighbour(), Drafts.sending("stalled", "b")));

    assertThat(work.files()).hasSize(1);
  }

  @Test
  void keepsTheSameSendingOnceAndRefusesItsKeyForAnother() {
    work.link.inject(Fault.CUT);

    var first = SpoolAtWork.kept(work.take(Drafts.ofTheNeighbour(), Drafts.sending("key", "a")));
    var second = SpoolAtWork.kept(work.take(Drafts.ofTheNeighbour(), Drafts.sending("key", "a")));
    assertThat(second.receipt()).isEqualTo(first.receipt());
    assertThat(work.files()).hasSize(1);

    assertThat(work.take(Drafts.ofTheNeighbour(), Drafts.sending("key", "b")))
        .isInstanceOf(Taking.KeyUsedOtherwise.class);
    assertThat(work.files()).hasSize(1);
  }

  @Test
  void writesNothingOnTheDiskThatTellsOfAnybody() throws IOException {
    work.link.inject(Fault.CUT);
    SpoolAtWork.kept(work.take(Drafts.ofTheNeighbour(), Drafts.sending("silent", "canary")));

    var file = work.disk.resolve(work.files().getFirst());
    assertThat(Files.readString(file, StandardCharsets.UTF_8)).doesNotContainIgnoringCase("canary");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(work.disk)))
        .isEqualTo("rwx------");
  }

  @Test
  void saysThatNothingWasTakenWhenTheDiskRefusesToo() throws IOException {
    Files.delete(work.disk);
    work.link.inject(Fault.CUT);

    assertThatThrownBy(() -> work.take(Drafts.ofTheNeighbour(), Drafts.sending("nowhere", "a")))
        .isNotInstanceOf(AssertionError.class);
    var _ = Files.createDirectory(work.disk);
  }

  @Test
  void doesNotKeepWhatTheDatabaseRefusesForWhatItIs() {
    var _ = await(database
        .pool()
        .query("alter table intake.reports add constraint refuses_all check (false) not valid")
        .execute());

    assertThatThrownBy(() -> work.take(Drafts.ofTheNeighbour(), Drafts.sending("refused", "a")))
        .isInstanceOf(PgException.class);
    assertThat(work.files()).isEmpty();
  }
}
