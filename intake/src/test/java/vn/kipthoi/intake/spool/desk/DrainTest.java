package vn.kipthoi.intake.spool.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.kipthoi.testkit.Await.await;
import static vn.kipthoi.testkit.Await.eventually;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import vn.kipthoi.intake.desk.Drafts;
import vn.kipthoi.intake.desk.Taking;
import vn.kipthoi.testkit.FaultProxy.Fault;
import vn.kipthoi.testkit.FreshDatabase;

/** How kept reports come into the database: each once, whatever happened before. */
class DrainTest {

  @RegisterExtension
  final FreshDatabase database = new FreshDatabase();

  @TempDir
  Path disk;

  @TempDir
  Path otherDisk;

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
  void keepsAReportWhoseCommitWasNeverAnsweredAndEntersItOnceThoughItWasCommitted() {
    work.link.inject(Fault.CUT_AFTER_COMMIT);

    var kept =
        SpoolAtWork.kept(work.take(Drafts.ofTheNeighbour(), Drafts.sending("committed", "a")));
    assertThat(work.reports()).as("it was committed, and nobody knows").isEqualTo(1);

    work.link.inject(Fault.NONE);
    assertThat(await(work.drain()).waiting()).isZero();
    assertThat(work.reports()).isEqualTo(1);
    assertThat(work.files()).isEmpty();
    assertThat(kept.receipt()).isNotNull();
  }

  @Test
  void entersAReportWhoseCommitWasCutOff() {
    work.link.inject(Fault.CUT_BEFORE_COMMIT);

    SpoolAtWork.kept(work.take(Drafts.ofTheNeighbour(), Drafts.sending("cut off", "a")));
    assertThat(work.reports()).isZero();

    work.link.inject(Fault.NONE);
    assertThat(await(work.drain()).waiting()).isZero();
    assertThat(work.reports()).isEqualTo(1);
  }

  @Test
  void losesNothingWhenTheKeyReachedTheDatabaseWithSomethingElseMeanwhile() {
    work.link.inject(Fault.CUT);
    SpoolAtWork.kept(work.take(Drafts.ofTheNeighbour(), Drafts.sending("twice used", "a")));
    work.link.inject(Fault.NONE);
    assertThat(work.take(Drafts.ofTheNeighbour(), Drafts.sending("twice used", "b")))
        .isInstanceOf(Taking.Taken.class);

    assertThat(await(work.drain()).waiting()).isZero();
    assertThat(work.reports()).isEqualTo(2);
  }

  @Test
  void entersAChildInDangerFirst() {
    work.link.inject(Fault.CUT);
    SpoolAtWork.kept(work.take(
        Drafts.writtenBy(UUID.randomUUID(), work.clock.instant()), Drafts.sending("calm", "a")));
    work.clock.advance(Duration.ofMinutes(1));
    SpoolAtWork.kept(work.take(Drafts.ofTheNeighbour(), Drafts.sending("danger", "b")));
    work.link.inject(Fault.NONE);

    assertThat(await(work.drain()).waiting()).isZero();

    assertThat(work.texts("select danger_now from intake.reports order by number"))
        .containsExactly("yes", "no");
  }

  @Test
  void keepsACopyOnAnotherNodeWhichEntersItWhenTheFirstIsGone() {
    var other = work.nodeBesideTheLink(otherDisk);
    work.link.inject(Fault.CUT);

    var kept = SpoolAtWork.kept(work.take(Drafts.ofTheNeighbour(), Drafts.sending("copied", "a")));
    assertThat(SpoolAtWork.names(otherDisk))
        .isEqualTo(SpoolAtWork.names(work.disk))
        .hasSize(1);

    other.start();
    eventually(() -> assertThat(SpoolAtWork.names(otherDisk)).isEmpty());
    assertThat(work.reports()).isEqualTo(1);
    work.link.inject(Fault.NONE);
    assertThat(await(work.drain()).waiting()).isZero();
    assertThat(work.reports()).as("both nodes entered it").isEqualTo(1);
    assertThat(kept.keptAt()).isEqualTo(work.clock.instant());
    var _ = await(other.stop());
  }

  @Test
  void isRedWhileSomethingWaitsAndGreenAfter() {
    work.link.inject(Fault.CUT);
    SpoolAtWork.kept(work.take(Drafts.ofTheNeighbour(), Drafts.sending("red", "a")));
    var since = work.clock.instant();
    work.node.start();

    eventually(() ->
        assertThatThrownBy(() -> await(work.node.requireEmpty())).hasMessageContaining("wait"));
    work.clock.advance(Duration.ofMinutes(2));
    assertThat(work.node.state().since()).contains(since);
    assertThat(work.node.state().age(work.clock.instant())).isEqualTo(Duration.ofMinutes(2));

    work.link.inject(Fault.NONE);
    eventually(() -> assertThat(work.node.requireEmpty().succeeded()).isTrue());
  }

  @Test
  void leavesADamagedFileWhereItIsAndEntersTheOthers() throws IOException {
    work.link.inject(Fault.CUT);
    SpoolAtWork.kept(work.take(Drafts.ofTheNeighbour(), Drafts.sending("damaged", "a")));
    var damaged = work.files().getFirst();
    Files.writeString(work.disk.resolve(damaged), "{\"subject\":");
    SpoolAtWork.kept(work.take(Drafts.ofTheNeighbour(), Drafts.sending("whole", "b")));
    work.link.inject(Fault.NONE);

    var state = await(work.drain());

    assertThat(state.stuck()).isEqualTo(1);
    assertThat(work.files()).containsExactly(damaged);
    assertThat(work.reports()).isEqualTo(1);
  }

  @Test
  void passesOverWhatWasNeverWrittenWhole() throws IOException {
    Files.writeString(work.disk.resolve("0".repeat(64) + ".report.writing"), "half");

    assertThat(await(work.drain()).waiting()).isZero();
  }
}
