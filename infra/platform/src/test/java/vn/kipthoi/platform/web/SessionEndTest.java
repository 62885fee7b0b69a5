package vn.kipthoi.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.platform.web.SignInNodes.PASSWORD;
import static vn.kipthoi.platform.web.SignInNodes.bearer;
import static vn.kipthoi.platform.web.SignInNodes.inbox;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How a session ends: idle, after a shift, or signed out everywhere. */
class SessionEndTest {

  @RegisterExtension
  static final SignInNodes nodes = new SignInNodes();

  @Test
  void endsASessionThatIdles() {
    var token = bearer(nodes.open("lan.traon", PASSWORD));

    nodes.clock().advance(Duration.ofMinutes(29));
    assertThat(inbox(nodes.one(), token).statusCode()).isEqualTo(200);
    nodes.clock().advance(Duration.ofMinutes(29));
    assertThat(inbox(nodes.one(), token).statusCode()).isEqualTo(200);
    nodes.clock().advance(Duration.ofMinutes(30));
    assertThat(inbox(nodes.one(), token).statusCode()).isEqualTo(303);
  }

  @Test
  void endsASessionAfterAShiftHoweverBusyItIs() {
    var token = bearer(nodes.open("lan.traon", PASSWORD));

    for (var quarter = 0; quarter < 47; quarter++) {
      nodes.clock().advance(Duration.ofMinutes(15));
      assertThat(inbox(nodes.one(), token).statusCode()).isEqualTo(200);
    }
    nodes.clock().advance(Duration.ofMinutes(15));
    assertThat(inbox(nodes.one(), token).statusCode()).isEqualTo(303);
  }

  @Test
  void signsOutOnEveryNodeAtOnce() {
    var token = bearer(nodes.open("lan.traon", PASSWORD));

    var left = nodes.one().send("DELETE", "/api/v1/sessions", "", "Authorization", token);

    assertThat(left.statusCode()).isEqualTo(204);
    assertThat(inbox(nodes.other(), token).statusCode()).isEqualTo(303);
    assertThat(nodes
            .one()
            .send("DELETE", "/api/v1/sessions", "", "Authorization", token)
            .statusCode())
        .isEqualTo(401);
  }
}
