package vn.kipthoi.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.testkit.Await.await;

import io.vertx.core.json.JsonObject;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.intake.desk.Drafts;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.testkit.FaultProxy;
import vn.kipthoi.testkit.FaultProxy.Fault;
import vn.kipthoi.testkit.FreshDatabase;

/** What somebody is told who reports while the database is away. */
class KeptReportTest {

  @RegisterExtension
  static final FreshDatabase database = new FreshDatabase();

  private static final String REPORTS = "/api/v1/reports";

  private FaultProxy link;
  private Pool pool;
  private Served served;

  @BeforeEach
  void cut() {
    link = FaultProxy.before(database.vertx(), database.address());
    pool = PgBuilder.pool()
        .connectingTo(link.address().connectOptions())
        .using(database.vertx())
        .build();
    var bench = Bench.on(database, new Database(pool), Drafts.PLACES);
    served = new Served(bench, Set.of("takeReport"), shell -> {
      new ReportRoutes(bench.reception(), bench.places(), KnownOfficials.at(bench), bench.clock())
          .mount(shell);
      new PublicReportPages(bench.reception(), bench.places(), bench.clock()).mount(shell);
    });
    link.inject(Fault.CUT);
  }

  @AfterEach
  void stop() {
    served.close();
    var _ = await(pool.close());
    link.close();
  }

  @Test
  void tellsTheTruthOnThePageAndWhomToCall() {
    var page = send();

    assertThat(page.statusCode()).isEqualTo(202);
    assertThat(page.body())
        .contains("Đã giữ tin của bạn, nhưng chưa chuyển được", "chưa có ai được báo")
        .contains("href=\"tel:111\"", "href=\"tel:113\"")
        .containsPattern("\\d{4} \\d{4} \\d{4} \\d{4}")
        .doesNotContain("111 đã nhận tin của bạn", "R-2026-");
  }

  @Test
  void givesAProgramTheReceiptAndTheNotice() {
    var first = served.postJson(REPORTS, report(), "Idempotency-Key", "kept");
    var again = served.postJson(REPORTS, report(), "Idempotency-Key", "kept");

    assertThat(first.statusCode()).isEqualTo(202);
    var told = new JsonObject(first.body());
    assertThat(told.fieldNames()).containsExactlyInAnyOrder("receipt", "receivedAt", "notice");
    assertThat(told.getString("notice")).contains("111", "113");
    assertThat(new JsonObject(again.body()).getString("receipt"))
        .isEqualTo(told.getString("receipt"));

    link.inject(Fault.NONE);
    var taken = served.postJson(REPORTS, report(), "Idempotency-Key", "kept");
    assertThat(taken.statusCode()).isEqualTo(201);
    assertThat(new JsonObject(taken.body()).getString("receipt"))
        .as("the receipt that was given keeps its word")
        .isEqualTo(told.getString("receipt"));
  }

  @Test
  void stillSaysWhatIsWrongWithAField() {
    var refused = served.postJson(REPORTS, "{\"concern\": 1}");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("concern", "place");
  }

  private HttpResponse<String> send() {
    return served.postForm(
        "/report",
        Map.of(
            "step", "check", "go", "send", "concern", "canary khóc", "place.text", "chợ canary"));
  }

  private static String report() {
    return new JsonObject()
        .put("place", JsonObject.of("text", "chợ canary"))
        .put("concern", "canary khóc")
        .encode();
  }
}
