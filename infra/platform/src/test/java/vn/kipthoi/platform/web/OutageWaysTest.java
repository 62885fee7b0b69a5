package vn.kipthoi.platform.web;

import static io.vertx.core.http.HttpMethod.GET;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.signin.Viewers;

/** Which ways are open, and to whom, while the database cannot say who somebody is. */
class OutageWaysTest {

  private static final Access DESK = Access.only(Role.OPERATOR, Role.SHIFT_LEAD);

  private static final Contract NO_OPERATIONS = Contract.of("""
      openapi: 3.1.0
      info: {title: Nothing, version: 1.0.0}
      paths: {}
      """);

  private static final Vertx VERTX = Vertx.vertx();

  @SuppressWarnings("NullAway.Init")
  private static Served served;

  /** The rows are away; this node saw an operator and a leader shortly before. */
  private static final Viewers AWAY = new Viewers() {
    @Override
    public Future<Optional<Viewer>> behind(String token) {
      if (token.equals("shift_lead")) {
        return Promise.<Optional<Viewer>>promise().future();
      }
      return Future.failedFuture(new IOException("connection reset"));
    }

    @Override
    public Optional<Viewer> inOutage(String token) {
      return Cast.VIEWERS.behind(token).result();
    }
  };

  @BeforeAll
  static void serve() {
    var clock = InstantSource.fixed(Instant.parse("2026-11-22T07:00:00Z"));
    var shell = new WebShell(VERTX, NO_OPERATIONS, WebSettings.plain(), AWAY, clock)
        .page(GET, "/call-list", DESK, OutageWaysTest::who)
        .page(GET, "/cases", DESK, OutageWaysTest::who)
        .alsoInOutage("/call-list");
    served = Served.start(VERTX, shell);
  }

  @AfterAll
  static void close() {
    served.close();
  }

  @Test
  void opensAWayThatWasNamedForItToWhomTheNodeSawBefore() {
    var answer = served.get("/call-list", "Cookie", "kipthoi-session=operator");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("operator");
  }

  /** A database that neither answers nor refuses; whoever asks it waits. */
  @Test
  void doesNotWaitForADatabaseThatHangs() {
    assertThat(served.get("/call-list", "Cookie", "kipthoi-session=shift_lead").statusCode())
        .isEqualTo(200);
  }

  @Test
  void keepsEveryOtherWayShut() {
    assertThat(served.get("/cases", "Cookie", "kipthoi-session=operator").statusCode())
        .isEqualTo(503);
  }

  @Test
  void letsNobodyInWhomTheNodeNeverSaw() {
    assertThat(served.get("/call-list", "Cookie", "kipthoi-session=stranger").statusCode())
        .isEqualTo(503);
  }

  @Test
  void looksAtTheRoleAllTheSame() {
    assertThat(served.get("/call-list", "Cookie", "kipthoi-session=team_leader").statusCode())
        .isEqualTo(403);
  }

  private static Future<Answer> who(RoutingContext ctx) {
    return Future.succeededFuture(
        Answer.ok(JsonObject.of("for", Viewer.of(ctx).role().word())));
  }
}
