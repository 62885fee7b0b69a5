package vn.kipthoi.routing.links.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.kipthoi.routing.desk.Country.COMMUNE;
import static vn.kipthoi.testkit.Await.await;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.intake.ChildJudged;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.platform.facts.Doorbell;
import vn.kipthoi.platform.journal.Journal;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.links.store.LinkStore;
import vn.kipthoi.routing.merge.desk.Doubles;
import vn.kipthoi.testkit.FreshDatabase;

/** What an operator said of earlier cases while taking a report is done once its case is open. */
class JudgedChildrenTest {

  @RegisterExtension
  final FreshDatabase fresh = new FreshDatabase();

  private Doubles doubles;
  private JudgedChildren judged;
  private CaseNumber earlier;
  private CaseNumber taken;

  @BeforeEach
  void aReportAndAnEarlierCase() {
    var clock = fresh.clockAt("2026-11-22T02:00:00Z");
    doubles = new Doubles(fresh, clock);
    judged = new JudgedChildren(
        doubles.mergers,
        new Linking(
            doubles.station.database(),
            new Doorbell(fresh.vertx()),
            clock,
            doubles.casework,
            new Journal(doubles.station.keys().vault()),
            new LinkStore(doubles.station.keys())));
    earlier = doubles.open(COMMUNE, Priority.P3);
    taken = doubles.open(COMMUNE, Priority.P3);
  }

  @AfterEach
  void close() {
    doubles.close();
  }

  @Test
  void mergesWhatIsTheSameChild() {
    says(report(taken), earlier.text(), true);

    assertThat(doubles.state(taken)).isEqualTo("merged");
    assertThat(doubles.state(earlier)).isEqualTo("routed");
  }

  @Test
  void putsDownWhatIsAnotherChild() {
    says(report(taken), earlier.text(), false);

    assertThat(doubles.state(taken)).isEqualTo("routed");
    assertThat(kinds()).containsExactly("not-the-same");
  }

  @Test
  void changesNothingWhenItIsReadAgain() {
    says(report(taken), earlier.text(), true);
    says(report(taken), earlier.text(), true);
    says(report(taken), earlier.text(), false);
    says(report(taken), earlier.text(), false);

    assertThat(doubles.station.rows("select from routing.merges")).hasSize(1);
    assertThat(kinds()).containsOnlyOnce("not-the-same");
  }

  @Test
  void linksWhatCannotBeMerged() {
    var _ = doubles.station.rows(
        "update routing.cases set state = 'closed' where number = $1", earlier.text());

    says(report(taken), earlier.text(), true);

    assertThat(doubles.state(taken)).isEqualTo("routed");
    assertThat(kinds()).containsExactly("see-also");
  }

  @Test
  void waitsForTheCaseOfTheReport() {
    assertThatThrownBy(() -> await(saying(UUID.randomUUID(), earlier.text(), true)))
        .hasMessageContaining("not open yet");
  }

  @Test
  void doesNothingToWhatIsNoCaseOrTheReportsOwn() {
    says(report(taken), "không phải mã", true);
    says(report(taken), taken.text(), true);

    assertThat(doubles.state(taken)).isEqualTo("routed");
    assertThat(kinds()).isEmpty();
  }

  @Test
  void doesNothingToWhatTheOperatorDoesNotSee() {
    var foreign = Doubles.viewer(Role.OPERATOR, "51");

    await(saying(foreign, report(taken), earlier.text(), true));

    assertThat(doubles.state(taken)).isEqualTo("routed");
    assertThat(kinds()).isEmpty();
  }

  private void says(UUID report, String number, boolean same) {
    await(saying(report, number, same));
  }

  private Future<Void> saying(UUID report, String number, boolean same) {
    return saying(doubles.operator, report, number, same);
  }

  private Future<Void> saying(Viewer operator, UUID report, String number, boolean same) {
    var said = new ChildJudged(
        report, number, same, operator.accountId(), operator.unitCode(), operator.personId());
    return doubles
        .station
        .database()
        .inTransaction(transaction ->
            judged.handle(transaction, said.asFact(Instant.parse("2026-11-22T02:00:00Z"))));
  }

  private List<String> kinds() {
    return doubles.station.rows("select kind from routing.links where undone_at is null").stream()
        .map(row -> row.getString("kind"))
        .toList();
  }

  private UUID report(CaseNumber number) {
    return doubles.of(number).getUUID("report_id");
  }
}
