package vn.kipthoi.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.testkit.Await.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.LoggerFactory;
import vn.kipthoi.intake.WhatBecameOfIt;
import vn.kipthoi.intake.desk.Drafts;
import vn.kipthoi.testkit.FreshDatabase;

/**
 * What the public page promises of itself: nobody can be found by it afterwards. The reader comes
 * from a loopback address of its own and claims another one, and neither is seen again.
 */
@Isolated("reads the log of the whole JVM")
class AnonymityTest {

  private static final String ADDRESS = "127.0.0.77";
  private static final String CLAIMED = "203.0.113.77";
  private static final int LARGEST_FIRST_LOAD = 15 * 1024;
  private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/a/[^\"]+)\"");
  private static final Pattern IMPORT = Pattern.compile("from \"\\./([a-z-]+\\.mjs)\"");

  @RegisterExtension
  static final FreshDatabase database = new FreshDatabase();

  private static Bench bench;
  private static Served served;

  private final HttpClient client = HttpClient.newBuilder()
      .localAddress(InetAddress.ofLiteral(ADDRESS))
      .version(HttpClient.Version.HTTP_1_1)
      .build();

  @BeforeAll
  static void serve() {
    bench = Bench.on(database, Drafts.PLACES);
    served = new Served(bench, Set.of(), shell -> {
      new PublicReportPages(bench.reception(), bench.places(), bench.clock()).mount(shell);
      WhatBecameOfIt became = report -> Future.succeededFuture(Optional.empty());
      var slowDown = new SlowDown(bench.vertx(), Duration.ofMillis(1));
      new ReturnPages(bench.back(), became, slowDown).mount(shell);
    });
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @Test
  void leavesNoAddressInTheLogsAndNoneInTheDatabase() {
    var log = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    var heard = new ListAppender<ILoggingEvent>();
    heard.start();
    log.addAppender(heard);
    try {
      assertThat(walk()).hasSize(6);
    } finally {
      log.detachAppender(heard);
    }
    var said = heard.list.stream()
        .map(event -> event.getFormattedMessage() + event.getKeyValuePairs())
        .collect(Collectors.joining("\n"));

    assertThat(said).doesNotContain(ADDRESS, CLAIMED);
    assertThat(everythingKept()).isNotEmpty().noneMatch(AnonymityTest::namesTheReader);
  }

  @Test
  void setsNoCookieButTheHalfHourOfTheVisit() {
    var cookies = walk().stream()
        .flatMap(answer -> answer.headers().allValues("Set-Cookie").stream())
        .toList();

    assertThat(get("/").headers().allValues("Set-Cookie")).isEmpty();
    assertThat(cookies)
        .isNotEmpty()
        .allSatisfy(cookie -> assertThat(cookie)
            .startsWith("kipthoi-visit=")
            .contains("HTTPOnly", "SameSite=Strict")
            .containsPattern("Max-Age=(1800|0);"));
  }

  @Test
  void asksNothingOfAnybodyElseAndLeavesNothingInAnyStore() {
    assertThat(walk()).allSatisfy(page -> {
      assertThat(page.body()).doesNotContainPattern("(src|href|action)=\"(https?:)?//");
      assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
      assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
      assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
          .startsWith("default-src 'none'");
      assertThat(page.body())
          .containsPattern("<title>(Lỗi: )?(Kể cho 111 nghe|Câu \\d|Xem lại|Tin của bạn)");
      assertThat(page.uri().getQuery()).isNull();
    });
  }

  @Test
  void weighsLessThanFifteenKilobytesAtFirst() {
    for (var path : List.of("/", "/report")) {
      var page = compressed(path);
      var assets = new ArrayList<String>();
      ASSET.matcher(get(path).body()).results().forEach(found -> assets.add(found.group(1)));
      List.copyOf(assets).stream()
          .filter(address -> address.endsWith(".mjs"))
          .forEach(address -> imports(address, assets));
      var bytes = page + assets.stream().distinct().mapToInt(this::compressed).sum();

      assertThat(assets).hasSizeGreaterThan(5);
      assertThat(bytes).as("%s with %s", path, assets).isLessThan(LARGEST_FIRST_LOAD);
    }
  }

  /** What scripts fetch counts as well. */
  private void imports(String address, List<String> assets) {
    var folder = address.substring(0, address.lastIndexOf('/') + 1);
    IMPORT.matcher(get(address).body()).results().forEach(found -> {
      assets.add(folder + found.group(1));
      imports(folder + found.group(1), assets);
    });
  }

  private int compressed(String path) {
    var answer =
        send(request(path).header("Accept-Encoding", "gzip").GET(), BodyHandlers.ofByteArray());
    assertThat(answer.headers().firstValue("Content-Encoding")).as(path).hasValue("gzip");
    return answer.body().length;
  }

  /** From the first page to the receipt and back with it. */
  private List<HttpResponse<String>> walk() {
    var fields = "&concern=Nghe+kh%C3%B3c&place.text=ch%E1%BB%A3&who=adult";
    var sent = post("/report", "step=check&go=send" + fields);
    var receipt = sent.body().replaceAll("(?s).*class=\"digits\">([\\d ]+)<.*", "$1");
    return List.of(
        get("/"),
        get("/report"),
        post("/report", "step=story&go=next&concern="),
        post("/report", "step=contact&go=next" + fields),
        sent,
        post("/progress", "receipt=" + URLEncoder.encode(receipt, StandardCharsets.UTF_8)));
  }

  private HttpResponse<String> get(String path) {
    return send(request(path).GET(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, String body) {
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Sec-Fetch-Site", "same-origin")
            .POST(HttpRequest.BodyPublishers.ofString(body)),
        BodyHandlers.ofString());
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + served.port() + path))
        .header("X-Forwarded-For", CLAIMED);
  }

  private <T> HttpResponse<T> send(
      HttpRequest.Builder request, HttpResponse.BodyHandler<T> reading) {
    try {
      return client.send(request.build(), reading);
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private static boolean namesTheReader(Map.Entry<String, String> row) {
    return row.getValue().contains(ADDRESS) || row.getValue().contains(CLAIMED);
  }

  /** Every row of every table, as text, under the name of its table. */
  private static List<Map.Entry<String, String>> everythingKept() {
    return tables().stream()
        .flatMap(table -> rows("select t::text as said from " + table + " t").stream()
            .map(row -> Map.entry(table, row.getString("said"))))
        .toList();
  }

  private static List<String> tables() {
    return rows("""
            select format('%I.%I', schemaname, tablename) as said
              from pg_tables
             where schemaname in ('platform', 'intake', 'routing', 'notifier')
            """).stream().map(row -> row.getString("said")).toList();
  }

  private static List<Row> rows(String sql) {
    var rows = await(bench.database().client().query(sql).execute());
    return StreamSupport.stream(rows.spliterator(), false).toList();
  }
}
