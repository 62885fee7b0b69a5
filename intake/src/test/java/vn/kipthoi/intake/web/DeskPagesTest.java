package vn.kipthoi.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.testkit.Await.await;

import io.vertx.core.Future;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.intake.Channel;
import vn.kipthoi.intake.FollowedCases.Followed;
import vn.kipthoi.intake.FollowedCases.Owed;
import vn.kipthoi.intake.Locality;
import vn.kipthoi.intake.Receipt;
import vn.kipthoi.intake.Report;
import vn.kipthoi.intake.desk.Drafts;
import vn.kipthoi.intake.draft.Written;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.testkit.FreshDatabase;

class DeskPagesTest {

  @RegisterExtension
  static final FreshDatabase database = new FreshDatabase();

  private static final Pattern DIGITS = Pattern.compile("class=\"digits\">([\\d ]+)<");
  private static final Pattern FORM = Pattern.compile("name=\"_form\" value=\"([^\"]+)\"");

  private static final SeenCases KNOWN = new SeenCases();

  private static Bench bench;
  private static Seats seats;
  private static Served served;

  @BeforeAll
  static void serve() {
    bench = Bench.on(database, Drafts.PLACES);
    seats = Seats.at(bench);
    served = new Served(bench, Set.of(), shell -> {
      new PublicReportPages(bench.reception(), bench.places(), bench.clock()).mount(shell);
      new DeskPages(seats.room(KNOWN, DeskPagesTest::followed)).mount(shell);
    });
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @Test
  void opensForOperatorsAlone() {
    assertThat(served.get("/desk").statusCode()).isIn(302, 303);
    assertThat(get().statusCode()).isEqualTo(200);
  }

  @Test
  void previewsUrgencyAndWhoWillBeTold() {
    var page = post("look", filled("05392"));

    assertThat(page.body())
        .contains("Khẩn cấp", "Vì trẻ bị thương và người gây hại có thể đang ở gần.")
        .contains("Đội bảo vệ trẻ em Xã 05392");
  }

  @Test
  void forgetsACommuneThatWasChosenForOtherWords() {
    var fields = filled("05392");
    fields.put("unitFor", "gần cầu");

    assertThat(post("look", fields).body()).contains("Một trong 2 xã, phường");
    assertThat(report(post("take", fields)).locality()).isInstanceOf(Locality.OneOf.class);
  }

  @Test
  void takesWhatTheOperatorHeardAndWhen() {
    var fields = filled("05392");
    fields.put("heardAt", "2026-11-22T19:40");
    fields.put("channel", "zalo");
    fields.put("concernsOfficial", "true");

    var report = report(post("take", fields));

    assertThat(report.heardAt()).isEqualTo(Instant.parse("2026-11-22T12:40:00Z"));
    assertThat(report.channel()).isEqualTo(Channel.ZALO);
    assertThat(report.conflict()).isTrue();
    assertThat(report.enteredBy()).contains(Served.OPERATOR);
    assertThat(report.locality()).isEqualTo(new Locality.Determined(Drafts.LAC_THUY));
  }

  @Test
  void offersThoseWhoMayBeKeptOutOnceTheCommuneIsKnownAndKeepsWhoWasChosen() {
    var fields = filled("05392");
    fields.put("keepFrom", "person:" + KnownOfficials.CHAIR);

    assertThat(post("look", fields).body())
        .contains("unit:05392", "post:05392/leader", "Bà canary Thảo")
        .containsPattern("value=\"person:" + KnownOfficials.CHAIR + "\"[^>]*checked");
    fields.put("keepFrom", "person:00000000-0000-0000-0000-000000000000");
    var refused = post("take", fields);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("href=\"#keepFrom\"", "Nghe bé khóc");
  }

  @Test
  void takesOneReportWhenTheButtonIsPressedTwice() {
    var fields = filled("05392");
    fields.put("key", "twice");

    assertThat(report(post("take", fields)).id())
        .isEqualTo(report(post("take", fields)).id());
  }

  @Test
  void addsToAReportWhoseFormWasChangedAndSentAgain() {
    var fields = filled("05392");
    fields.put("key", UUID.randomUUID().toString());
    var first = report(post("take", fields));
    var before = reports();
    fields.put("concern", "Nghe bé khóc, nay đã im");

    var again = post("take", fields);

    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(report(again).id()).isEqualTo(first.id());
    assertThat(again.body())
        .contains("Phiếu này đã được nhận")
        .containsPattern("name=\"more\"[^>]*>[^<]*nay đã im<");
    assertThat(reports()).isEqualTo(before);
  }

  @Test
  void goesOnWithTheRevisionThatTheServerHasAfterAMistake() {
    var id = UUID.randomUUID();
    var fields = filled("05392");
    fields.put("key", id.toString());
    fields.put("reporter.phone", "12");
    fields.put("revision", "9");
    var written = Personal.of(new Written(Map.of("concern", List.of("Nghe bé khóc"))));
    var unused = await(seats.drafts().save(Served.OPERATOR, id, 7, written));

    assertThat(post("take", fields).body()).contains("name=\"revision\" value=\"7\"");
  }

  @Test
  void keepsWhatWasTypedBesideWhatIsWrong() {
    var fields = filled("05392");
    fields.put("reporter.phone", "12");

    var page = post("take", fields);

    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body()).contains("href=\"#reporter.phone\"", "value=\"12\"", "Nghe bé khóc");
  }

  @Test
  void showsWhatBecameOfTheOperatorsOwnReports() {
    var number = report(post("take", filled("05392"))).number().text();

    assertThat(number).isNotEmpty();
    assertThat(get().body())
        .contains("7K2F9Q", "Chờ đội nhận: lãnh đạo, Xã Lạc Thủy", "nhận việc", "Chưa ai nhận");
  }

  private static Future<Map<UUID, Followed>> followed(
      Viewer asker, List<UUID> reports, Language language) {
    var followed = new Followed(
        "7K2F9Q",
        "Chờ đội nhận",
        false,
        Optional.of("lãnh đạo, Xã Lạc Thủy"),
        Optional.of(new Owed("nhận việc", bench.clock().instant().plusSeconds(600))));
    return Future.succeededFuture(
        reports.stream().collect(Collectors.toMap(report -> report, report -> followed)));
  }

  private static Map<String, String> filled(String unit) {
    return new HashMap<>(Map.of(
        "concern", "Nghe bé khóc",
        "safety.injured", "yes",
        "safety.abuserNear", "yes",
        "harms", "VIO.PHYS",
        "place.text", "gần chợ",
        "unitFor", "gần chợ",
        "place.unitCode", unit,
        "child.age", "9",
        "channel", "phone"));
  }

  private static HttpResponse<String> get() {
    return served.get("/desk", "Cookie", "kipthoi-session=operator");
  }

  private static HttpResponse<String> post(String go, Map<String, String> fields) {
    var token = FORM.matcher(get().body());
    assertThat(token.find()).isTrue();
    var form = new HashMap<>(fields);
    form.put("_form", token.group(1));
    form.put("go", go);
    return served.postForm("/desk", form, "Cookie", "kipthoi-session=operator");
  }

  private static long reports() {
    return await(database.pool().query("select count(*) from intake.reports").execute())
        .iterator()
        .next()
        .getLong(0);
  }

  private static Report report(HttpResponse<String> page) {
    var digits = DIGITS.matcher(page.body());
    assertThat(digits.find()).as(page.body()).isTrue();
    var receipt = Receipt.parse(digits.group(1)).orElseThrow();
    var id = await(bench.file().withReceipt(receipt)).orElseThrow();
    return await(bench.file().find(id)).orElseThrow();
  }
}
