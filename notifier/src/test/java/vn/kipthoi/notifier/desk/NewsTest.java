package vn.kipthoi.notifier.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.testkit.Await.await;
import static vn.kipthoi.testkit.Await.eventually;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.notifier.CallOuts;
import vn.kipthoi.notifier.Channel;
import vn.kipthoi.notifier.NotifierAtWork;
import vn.kipthoi.platform.facts.Doorbell;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.routing.CallOut;
import vn.kipthoi.routing.CaseNews;
import vn.kipthoi.routing.DeadlineRef;
import vn.kipthoi.routing.Person;
import vn.kipthoi.testkit.FreshDatabase;

/** News reaches whoever knows of a case, asks for nothing, and nobody from whom the case is kept. */
class NewsTest {

  @RegisterExtension
  static final FreshDatabase fresh = new FreshDatabase();

  private final NotifierAtWork notifier = new NotifierAtWork(fresh);
  private final Person lan = notifier.staff.hire("Nguyễn Thị Lan", "+84912000001", "05392");
  private final Person dung = notifier.staff.hire("Bùi Văn Dũng", "+84912000002", "05392");

  @AfterEach
  void close() {
    notifier.close();
  }

  @Test
  void isTextedAlthoughNoDeadlineStandsBehindIt() {
    var told = told(lan);
    notifier.caseload.close(told.deadline().id());

    hearsAndSends(told);

    assertThat(notifier.texts())
        .singleElement()
        .asString()
        .contains("Xa Lac Thuy da nhan viec KHAN CAP");
    assertThat(notifier.caseload.delivered())
        .as("no commune was called out by it")
        .isEmpty();
  }

  @Test
  void isNotTextedToThoseFromWhomTheCaseIsKept() {
    var told = told(lan, dung);
    notifier.caseload.keep(told.deadline().caseId(), dung.id());

    hearsAndSends(told);

    assertThat(notifier.texts()).hasSize(1);
    assertThat(notifier.states(dung.id(), Channel.SMS)).containsExactly("void");
  }

  @Test
  void isNothingThatAReplyCouldAnswer() {
    hearsAndSends(told(lan));

    var replied = await(notifier.replyDesk.receive(Personal.of("+84912000001"), Personal.of("1")));

    assertThat(replied.words()).contains("Khong co viec nao");
    assertThat(notifier.caseload.answers()).isEmpty();
  }

  private void hearsAndSends(CallOut told) {
    notifier.hears(new CaseNews(told).asFact(notifier.clock.instant()));
    var node = notifier.node("node");
    node.start(new Doorbell(notifier.vertx));
    eventually(() -> assertThat(open()).isEmpty());
    await(node.stop());
  }

  private List<String> open() {
    return notifier
        .rows("select channel from notifier.attempts where state in ('queued', 'claimed')")
        .stream()
        .map(row -> row.getString(0))
        .toList();
  }

  private CallOut told(Person... people) {
    var called = CallOuts.ofTheTeam(Priority.P1, notifier.in(Duration.ofHours(24)), people);
    var news =
        new DeadlineRef(UUID.randomUUID(), called.deadline().caseId(), "handover-accepted", 0, 0);
    return new CallOut(
        news,
        called.caseNumber(),
        called.rung(),
        called.unit(),
        called.commune(),
        called.priority(),
        called.dueAt(),
        called.people());
  }
}
