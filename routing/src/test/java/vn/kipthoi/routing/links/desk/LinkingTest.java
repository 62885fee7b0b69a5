package vn.kipthoi.routing.links.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.routing.desk.Country.COMMUNE;
import static vn.kipthoi.routing.desk.Country.SISTER;
import static vn.kipthoi.testkit.Await.await;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.platform.facts.Doorbell;
import vn.kipthoi.platform.journal.Journal;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.Scope;
import vn.kipthoi.routing.links.Link;
import vn.kipthoi.routing.links.LinkKind;
import vn.kipthoi.routing.links.Linked;
import vn.kipthoi.routing.links.store.AlikeStore;
import vn.kipthoi.routing.links.store.LinkStore;
import vn.kipthoi.routing.links.store.RepeatStore;
import vn.kipthoi.routing.merge.desk.Doubles;
import vn.kipthoi.testkit.FreshDatabase;
import vn.kipthoi.testkit.SettableClock;

/** Cases that belong together are linked, told of, counted, and let go again. */
class LinkingTest {

  @RegisterExtension
  final FreshDatabase fresh = new FreshDatabase();

  private SettableClock clock = SettableClock.startingAt("2026-11-22T02:00:00Z");
  private Doubles doubles;
  private LinkStore links;
  private Linking linking;
  private CaseNumber one;
  private CaseNumber other;

  @BeforeEach
  void twoCases() {
    clock = fresh.clockAt("2026-11-22T02:00:00Z");
    doubles = new Doubles(fresh, clock);
    links = new LinkStore(doubles.station.keys());
    linking = new Linking(
        doubles.station.database(),
        new Doorbell(fresh.vertx()),
        clock,
        doubles.casework,
        new Journal(doubles.station.keys().vault()),
        links);
    one = doubles.open(COMMUNE, Priority.P3);
    other = doubles.open(COMMUNE, Priority.P4);
  }

  @AfterEach
  void close() {
    doubles.close();
  }

  @Test
  void showsTheLinkFromEitherSideWithItsReason() {
    link(doubles.leader, one, other, LinkKind.SIBLING);

    assertThat(linksOf(one)).extracting(Link::other).containsExactly(other);
    assertThat(linksOf(other)).extracting(Link::other).containsExactly(one);
    assertThat(linksOf(other).getFirst().reason()).isEqualTo(Doubles.REASON);
  }

  @Test
  void tellsEitherCaseThatItWasLinkedAndNotToWhich() {
    link(doubles.leader, one, other, LinkKind.SIBLING);

    var told =
        doubles.station.rows("select detail::text from routing.timeline where kind = 'linked'");
    assertThat(told).hasSize(2);
    assertThat(told).noneMatch(row -> row.getString(0).contains(one.text()));
    assertThat(told).noneMatch(row -> row.getString(0).contains(other.text()));
    assertThat(doubles.station.rows("select from platform.journal where action = 'case-linked'"))
        .hasSize(2);
  }

  @Test
  void linksOnceHoweverOftenItIsAsked() {
    var first = link(doubles.leader, one, other, LinkKind.SIBLING);

    assertThat(link(doubles.leader, other, one, LinkKind.SIBLING)).isEqualTo(first);
    assertThat(linksOf(one)).hasSize(1);
  }

  @Test
  void isForThoseWhoMayMergeAndForWhatTheySee() {
    var foreign = doubles.open(SISTER, Priority.P3);

    assertThat(link(doubles.member, one, other, LinkKind.SIBLING))
        .isInstanceOf(Linked.NotYourPart.class);
    assertThat(link(doubles.leader, one, foreign, LinkKind.SIBLING))
        .isInstanceOf(Linked.NotThere.class);
    assertThat(link(doubles.leader, one, one, LinkKind.SIBLING)).isInstanceOf(Linked.Itself.class);
    assertThat(doubles.station.rows("select from routing.links")).isEmpty();
  }

  @Test
  void takesALinkBackAndTellsSo() {
    var done = (Linked.Done) link(doubles.leader, one, other, LinkKind.SIBLING);

    assertThat(await(linking.undo(doubles.sister, one, done.link())))
        .isInstanceOf(Linked.NotThere.class);
    assertThat(await(linking.undo(doubles.leader, other, done.link())))
        .isInstanceOf(Linked.Done.class);

    assertThat(linksOf(one)).isEmpty();
    assertThat(doubles.station.rows("select from routing.timeline where kind = 'unlinked'"))
        .hasSize(2);
  }

  @Test
  void makesTheThirdReportOfOneHouseholdSerious() {
    var third = doubles.open(COMMUNE, Priority.P4);
    link(doubles.leader, one, other, LinkKind.HOUSEHOLD);
    assertThat(doubles.of(other).getString("priority")).isEqualTo("P4");

    link(doubles.leader, one, third, LinkKind.HOUSEHOLD);

    assertThat(doubles.of(one).getString("priority")).isEqualTo("P2");
  }

  @Test
  void countsNoReportOfASiblingOrOfMoreThanAYearAgo() {
    clock.advance(Duration.ofDays(366));
    var third = doubles.open(COMMUNE, Priority.P4);
    var fourth = doubles.open(COMMUNE, Priority.P4);
    link(doubles.leader, third, one, LinkKind.HOUSEHOLD);
    link(doubles.leader, third, other, LinkKind.HOUSEHOLD);
    link(doubles.leader, third, fourth, LinkKind.SIBLING);

    assertThat(doubles.of(third).getString("priority")).isEqualTo("P4");
  }

  @Test
  void hidesAHintOnceItWasJudgedAndShowsItAgainWhenThatIsTakenBack() {
    recognised(other, one);
    assertThat(hints(doubles.leader, one)).containsExactly(other);
    assertThat(hints(doubles.leader, other)).containsExactly(one);

    var judged = (Linked.Done) link(doubles.leader, one, other, LinkKind.NOT_THE_SAME);
    assertThat(hints(doubles.leader, one)).isEmpty();
    assertThat(hints(doubles.leader, other)).isEmpty();

    var _ = await(linking.undo(doubles.leader, one, judged.link()));
    assertThat(hints(doubles.leader, one)).containsExactly(other);
  }

  @Test
  void hintsAtNoCaseThatTheViewerMayNotSee() {
    var foreign = doubles.open(SISTER, Priority.P3);
    var kept = doubles.open(COMMUNE, Priority.P3, true);
    recognised(foreign, one);
    recognised(kept, one);

    assertThat(hints(doubles.leader, one)).isEmpty();
    assertThat(hints(doubles.province, one)).containsExactlyInAnyOrder(foreign, kept);
  }

  @CanIgnoreReturnValue
  private Linked link(Viewer viewer, CaseNumber here, CaseNumber there, LinkKind kind) {
    return await(linking.link(viewer, here, there, kind, Doubles.REASON));
  }

  private List<Link> linksOf(CaseNumber number) {
    return await(links.of(
        doubles.station.database().client(),
        Scope.of(doubles.leader),
        doubles.station.caseOf(doubles.of(number).getUUID("report_id"))));
  }

  private List<CaseNumber> hints(Viewer viewer, CaseNumber number) {
    return await(new AlikeStore()
        .hints(
            doubles.station.database().client(),
            Scope.of(viewer),
            doubles.station.caseOf(doubles.of(number).getUUID("report_id"))));
  }

  private void recognised(CaseNumber later, CaseNumber earlier) {
    await(new RepeatStore()
        .keep(
            doubles.station.database().client(),
            doubles.of(later).getUUID("report_id"),
            List.of(doubles.of(earlier).getUUID("report_id"))));
  }
}
