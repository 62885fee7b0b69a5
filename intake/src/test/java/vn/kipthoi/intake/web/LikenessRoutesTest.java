package vn.kipthoi.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.testkit.Await.await;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.intake.Receipt;
import vn.kipthoi.intake.desk.Drafts;
import vn.kipthoi.testkit.FreshDatabase;

/** Hints to similar cases, while a report is being typed: by a program, and on the operators' page. */
class LikenessRoutesTest {

  @RegisterExtension
  static final FreshDatabase database = new FreshDatabase();

  private static final String[] SIGNED_IN = {"Authorization", "Bearer operator"};
  private static final String[] COOKIE = {"Cookie", "kipthoi-session=operator"};
  private static final Pattern FORM = Pattern.compile("name=\"_form\" value=\"([^\"]+)\"");
  private static final Pattern DIGITS = Pattern.compile("class=\"digits\">([\\d ]+)<");
  private static final Pattern ALIKE_FOR = Pattern.compile("name=\"alikeFor\" value=\"([^\"]+)\"");
  private static final SeenCases KNOWN = new SeenCases();

  private static Bench bench;
  private static Served served;

  @BeforeAll
  static void serve() {
    bench = Bench.on(database, Drafts.PLACES);
    served = new Served(bench, Set.of("takeReport", "findLikenesses"), shell -> {
      var hints = bench.hints(KNOWN);
      new ReportRoutes(bench.reception(), bench.places(), KnownOfficials.at(bench), bench.clock())
          .mount(shell);
      new PublicReportPages(bench.reception(), bench.places(), bench.clock()).mount(shell);
      new LikenessRoutes(bench.desk(), hints, bench.places(), bench.clock()).mount(shell);
      new DeskPages(Seats.at(bench).room(KNOWN)).mount(shell);
    });
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @BeforeEach
  void nobodyIsKnown() {
    var _ = await(database.pool().query("delete from intake.report_marks").execute());
    KNOWN.forget();
  }

  @Test
  void findsACaseByAHalfTypedFormAndSaysWhy() {
    KNOWN.seen(taken("Nguyễn Thị Canary", 8), "7K2F9Q");

    var answer = asked(typed("ng thi canary", 9));

    assertThat(answer.getJsonArray("cases")).singleElement().satisfies(one -> {
      var found = (JsonObject) one;
      assertThat(found.getString("caseNumber")).isEqualTo("7K2F9Q");
      assertThat(found.getString("state")).isEqualTo("accepted");
      assertThat(found.getString("strength")).isEqualTo("certain-looking");
      assertThat(texts(found.getJsonArray("reasons")))
          .contains("trùng họ tên", "cùng xã", "năm sinh ước tính lệch một năm");
    });
  }

  @Test
  void answersWithoutIdentifyingBytesWhatIsElsewhereAndNothingAboutWhatIsKeptBack() {
    var elsewhere = taken("Nguyễn Thị Canary", 8);
    KNOWN.elsewhere(elsewhere);

    var said = post(typed("Nguyễn Thị Canary", 8)).body();
    assertThat(new JsonObject(said).getJsonArray("cases")).isEmpty();
    assertThat(said)
        .contains("Ở địa bàn khác có một tin về một cháu tương tự. Hãy hỏi trưởng ca.")
        .doesNotContain(elsewhere.toString(), "R-2026", "05392", "anary");

    KNOWN.forget();
    assertThat(asked(typed("Nguyễn Thị Canary", 8)))
        .isEqualTo(new JsonObject().put("cases", new JsonArray()));
  }

  @Test
  void writesDownWhoLookedAndNotWhatFor() {
    KNOWN.seen(taken("Nguyễn Thị Canary", 8), "7K2F9Q");
    var before = lines();

    var _ = asked(typed("Nguyễn Thị Canary", 8));
    var _ = asked(new JsonObject());

    assertThat(lines()).isEqualTo(before + 1);
    assertThat(lastLine())
        .contains(Served.OPERATOR.toString(), "same-child", "7K2F9Q")
        .doesNotContain("anary", "05392");
  }

  @Test
  void listsEveryWrongFieldAndTakesWhatIsMerelyHalfTypedAsItIs() {
    var wrong = typed("x".repeat(10_000), 8)
        .put("dangerNow", "perhaps")
        .put("nonsense", 1)
        .put("reporter", JsonObject.of("phone", "091"));

    var answer = post(wrong);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(texts(new JsonObject(answer.body()).getJsonArray("errors"), "field"))
        .containsExactlyInAnyOrder("child.name", "dangerNow", "nonsense");
    assertThat(post(typed("😀\u200b(((", 8)).statusCode()).isEqualTo(200);
    assertThat(post(typed("\u202e" + "ạ".repeat(119), 8)).statusCode()).isEqualTo(200);
  }

  @Test
  void isForThoseWhoAreSignedInAlone() {
    assertThat(served.postJson("/api/v1/reports/likenesses", "{}").statusCode()).isEqualTo(401);
  }

  @Test
  void showsHintsOnThePageWithoutScriptsAndLooksOnceForTheSame() {
    KNOWN.seen(taken("Nguyễn Thị Canary", 8), "7K2F9Q");
    var fields = filled("Nguyễn Thị Canary");

    var page = desk("look", fields).body();
    assertThat(page)
        .contains("Trông rất giống", "trùng họ tên", "7K2F9Q", "name=\"sameChild\"", "notSame");

    var before = lines();
    var mark = ALIKE_FOR.matcher(page);
    assertThat(mark.find()).isTrue();
    fields.put("alikeFor", mark.group(1));
    fields.put("concern", "Nghe bé khóc to hơn");
    assertThat(desk("preview", fields).body()).contains("data-state=\"unchanged\"");
    assertThat(lines()).isEqualTo(before);
    fields.put("child.name", "Nguyễn Thị");
    assertThat(desk("preview", fields).body()).contains("data-state=\"fresh\"");
  }

  @Test
  void takesAReportWithTheOperatorsWordOnEarlierCases() {
    KNOWN.seen(taken("Nguyễn Thị Canary", 8), "7K2F9Q");
    var fields = filled("Nguyễn Thị Canary");
    fields.put("sameChild", "7K2F9Q");
    fields.put("notSame", "8M3H2K");

    var report = report(desk("take", fields));

    var facts = rows("select body::text from platform.facts where kind = 'ChildJudged'"
        + " and subject = '" + report + "'");
    assertThat(facts)
        .as("a case that the operator may not see is as if it were not there")
        .singleElement()
        .satisfies(body -> assertThat(new JsonObject(body))
            .isEqualTo(new JsonObject()
                .put("caseNumber", "7K2F9Q")
                .put("same", true)
                .put("account", Served.OPERATOR.toString())));
  }

  private static UUID taken(String name, int age) {
    var sent = typed(name, age).put("concern", "Nghe bé khóc");
    var answer = served.postJson("/api/v1/reports", sent.encode(), SIGNED_IN);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return await(bench
            .file()
            .withReceipt(Receipt.parse(new JsonObject(answer.body()).getString("receipt"))
                .orElseThrow()))
        .orElseThrow();
  }

  private static JsonObject typed(String name, int age) {
    return new JsonObject()
        .put("child", new JsonObject().put("name", name).put("age", age))
        .put("place", new JsonObject().put("unitCode", "05392"));
  }

  private static Map<String, String> filled(String name) {
    return new HashMap<>(Map.of(
        "concern", "Nghe bé khóc",
        "place.text", "gần chợ",
        "unitFor", "gần chợ",
        "place.unitCode", "05392",
        "child.name", name,
        "child.age", "8"));
  }

  private static HttpResponse<String> post(JsonObject typed) {
    return served.postJson("/api/v1/reports/likenesses", typed.encode(), SIGNED_IN);
  }

  private static JsonObject asked(JsonObject typed) {
    var answer = post(typed);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return new JsonObject(answer.body());
  }

  private static HttpResponse<String> desk(String go, Map<String, String> fields) {
    var token = FORM.matcher(served.get("/desk", COOKIE).body());
    assertThat(token.find()).isTrue();
    var form = new HashMap<>(fields);
    form.put("_form", token.group(1));
    form.put("go", go);
    return served.postForm("/desk", form, COOKIE);
  }

  private static UUID report(HttpResponse<String> page) {
    var digits = DIGITS.matcher(page.body());
    assertThat(digits.find()).as(page.body()).isTrue();
    return await(bench.file().withReceipt(Receipt.parse(digits.group(1)).orElseThrow()))
        .orElseThrow();
  }

  private static List<String> texts(JsonArray reasons) {
    return texts(reasons, "text");
  }

  private static List<String> texts(JsonArray objects, String key) {
    return objects.stream().map(one -> ((JsonObject) one).getString(key)).toList();
  }

  private static long lines() {
    return Long.parseLong(rows("select count(*)::text from platform.journal"
            + " where action = 'likenesses-looked-for'")
        .getFirst());
  }

  private static String lastLine() {
    return rows("select row_to_json(j)::text from platform.journal j"
            + " where action = 'likenesses-looked-for' order by line desc limit 1")
        .getFirst();
  }

  private static List<String> rows(String sql) {
    var rows = await(database.pool().query(sql).execute());
    return StreamSupport.stream(rows.spliterator(), false)
        .map(row -> row.getString(0))
        .toList();
  }
}
