package vn.kipthoi.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.testkit.Await.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.LoggerFactory;
import vn.kipthoi.intake.desk.Drafts;
import vn.kipthoi.testkit.FreshDatabase;

/** What is told to the hotline is in no log, whatever becomes of it. */
@Isolated("reads the log of the whole JVM")
class SilenceTest {

  @RegisterExtension
  static final FreshDatabase database = new FreshDatabase();

  private static final String REPORTS = "/api/v1/reports";

  private final ListAppender<ILoggingEvent> heard = new ListAppender<>();
  private final Bench bench = Bench.on(database, Drafts.PLACES);
  private final Served served = new Served(bench, Set.of("takeReport"), shell -> {
    new ReportRoutes(bench.reception(), bench.places(), KnownOfficials.at(bench), bench.clock())
        .mount(shell);
    new PublicReportPages(bench.reception(), bench.places(), bench.clock()).mount(shell);
  });

  @BeforeEach
  void listen() {
    heard.start();
    ours().addAppender(heard);
    ours().setLevel(Level.DEBUG);
  }

  @AfterEach
  void stop() {
    ours().detachAppender(heard);
    ours().setLevel(null);
    served.close();
  }

  @Test
  void keepsWhatWasToldOutOfTheLogWhenItIsTakenRepeatedAndRefused() {
    var report = report().encode();

    assertThat(served.postJson(REPORTS, report, "Idempotency-Key", "canary").statusCode())
        .isEqualTo(201);
    assertThat(served.postJson(REPORTS, report, "Idempotency-Key", "canary").statusCode())
        .isEqualTo(201);
    var other = report().put("concern", "canary khác").encode();
    assertThat(served.postJson(REPORTS, other, "Idempotency-Key", "canary").statusCode())
        .isEqualTo(409);
    var wrong = report().put("canary", "canary").put("heardAt", "canary").encode();
    assertThat(served.postJson(REPORTS, wrong).statusCode()).isEqualTo(422);
    assertThat(served.postJson(REPORTS, "{\"concern\": \"canary").statusCode()).isEqualTo(400);

    assertThat(log()).isNotEmpty().doesNotContainIgnoringCase("canary");
  }

  @Test
  void keepsWhatWasTypedOnThePageAndOutOfTheLogWhenTheDatabaseRefuses() {
    var _ = await(database
        .pool()
        .query("alter table intake.reports add constraint refuses_all check (false) not valid")
        .execute());

    var page = served.postForm(
        "/report",
        Map.of(
            "step", "check", "go", "send", "concern", "canary khóc", "place.text", "chợ canary"));
    var api = served.postJson(REPORTS, report().encode());

    var _ = await(database
        .pool()
        .query("alter table intake.reports drop constraint refuses_all")
        .execute());
    assertThat(page.statusCode()).isEqualTo(503);
    assertThat(page.body()).contains("Chưa gửi được", "canary khóc", "href=\"tel:111\"");
    assertThat(api.statusCode()).isEqualTo(503);
    assertThat(api.body()).doesNotContain("canary");
    assertThat(log()).isNotEmpty().doesNotContainIgnoringCase("canary");
  }

  private static JsonObject report() {
    return new JsonObject()
        .put("place", JsonObject.of("text", "chợ canary"))
        .put("child", JsonObject.of("name", "bé canary"))
        .put("concern", "canary khóc")
        .put("reporter", JsonObject.of("name", "bác canary", "phone", "0912345678"));
  }

  private String log() {
    return heard.list.stream()
        .map(event -> event.getFormattedMessage() + event.getKeyValuePairs() + trace(event))
        .collect(Collectors.joining("\n"));
  }

  private static String trace(ILoggingEvent event) {
    return event.getThrowableProxy() == null
        ? ""
        : ThrowableProxyUtil.asString(event.getThrowableProxy());
  }

  private static Logger ours() {
    return (Logger) LoggerFactory.getLogger("vn.kipthoi");
  }
}
