package vn.kipthoi.notifier.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.testkit.Await.await;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.notifier.CallOuts;
import vn.kipthoi.notifier.Channel;
import vn.kipthoi.notifier.NotifierAtWork;
import vn.kipthoi.notifier.desk.ChannelOrder;
import vn.kipthoi.notifier.desk.RetryPolicies;
import vn.kipthoi.notifier.store.AttemptStore;
import vn.kipthoi.notifier.store.AttemptStore.Lane;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.routing.CaseAssigned;
import vn.kipthoi.testkit.FreshDatabase;

class ChannelPagesTest {

  @RegisterExtension
  static final FreshDatabase fresh = new FreshDatabase();

  private final NotifierAtWork notifier = new NotifierAtWork(fresh);
  private final Served served = new Served(
      notifier.vertx,
      notifier.clock,
      0,
      Set.of(),
      shell -> new ChannelPages(notifier.database, rules()).mount(shell));

  private static ChannelsView.Rules rules() {
    var carried = EnumSet.of(Channel.IN_APP, Channel.SMS, Channel.EMAIL);
    return new ChannelsView.Rules(carried, ChannelOrder.over(carried), RetryPolicies.DEFAULT);
  }

  @BeforeEach
  void signIn() {
    served.signIn("province", viewer(Role.PROVINCE));
    served.signIn("team", viewer(Role.TEAM_MEMBER));
  }

  @AfterEach
  void stop() {
    served.close();
    notifier.close();
  }

  @Test
  void tellsWhatWaitsAndWhenItEnds() {
    var lan = notifier.staff.hire("Nguyễn Thị Lan", "+84912000001", "05392");
    for (var i = 0; i < 5; i++) {
      var callOut = CallOuts.ofTheTeam(Priority.P1, notifier.in(Duration.ofMinutes(30)), lan);
      notifier.hears(new CaseAssigned(callOut).asFact(notifier.clock.instant()));
    }
    handOver(2);

    var page = served.getAs("province", "/channels").body();

    assertThat(row(page, "Tin nhắn SMS"))
        .contains("</span>3<")
        .contains("khoảng 90 giây")
        .contains("2 đã giao, 0 đã tới máy, 0 đã trả lời; không lỗi")
        .contains("5 giây, 15 giây, 30 giây, rồi mỗi 60 giây");
    assertThat(row(page, "Gọi điện")).contains("không dùng ở đây").contains("Không có");
    assertThat(page).doesNotContain("Lan").doesNotContain("84912");
  }

  @Test
  void saysTheSameInEnglish() {
    assertThat(served.getAs("province", "/channels?lang=en").body())
        .contains("Text message", "All channels at once", "not used here");
  }

  @Test
  void isForThoseWhoSupervise() {
    assertThat(served.getAs("team", "/channels").statusCode()).isEqualTo(403);
    assertThat(served.get("/channels").statusCode()).isNotEqualTo(200);
  }

  private void handOver(int many) {
    var node = new AttemptStore("node", NotifierAtWork.LEASE);
    await(node.claim(fresh.pool(), Lane.FIRST_OF_P1, 10)).stream()
        .filter(attempt -> attempt.channel() == Channel.SMS)
        .limit(many)
        .forEach(attempt ->
            assertThat(await(node.handedOver(fresh.pool(), attempt, "taken"))).isTrue());
  }

  private static String row(String page, String channel) {
    var from = page.indexOf(channel);
    return page.substring(from, page.indexOf("</tr>", from));
  }

  private static Viewer viewer(Role role) {
    return new Viewer(UUID.randomUUID(), "her", "Her", role, Optional.of("12"), Optional.empty());
  }
}
