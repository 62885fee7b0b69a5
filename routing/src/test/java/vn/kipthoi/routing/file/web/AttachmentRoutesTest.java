package vn.kipthoi.routing.file.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.WorkerExecutor;
import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.routing.file.desk.AttachmentDesk;
import vn.kipthoi.routing.file.media.Samples;
import vn.kipthoi.testkit.FreshDatabase;

class AttachmentRoutesTest {

  private static final Set<String> OPERATIONS =
      Set.of("listAttachments", "attachFile", "fetchAttachment", "withdrawAttachment");
  private static final String NAME = "be Na tai nha ba Tuong.jpg";

  @RegisterExtension
  final FreshDatabase fresh = new FreshDatabase();

  private FiledCase filed;
  private FileServed served;
  private WorkerExecutor workers;

  @BeforeEach
  void aCase() {
    filed = new FiledCase(fresh);
    workers = fresh.vertx().createSharedWorkerExecutor("looking", 2);
    var desk = new AttachmentDesk(filed.archive(), filed.keys(), workers);
    served = new FileServed(filed, OPERATIONS, shell -> {
      new AttachmentRoutes(filed.archive(), desk).mount(shell);
      shell.assets(FormPages.ASSETS);
    });
  }

  @AfterEach
  void close() {
    served.close();
    filed.close();
    var _ = workers.close();
  }

  @Test
  void keepsAPhotoSealedWithoutWhereItWasTaken() {
    var answer = attach("lan", Samples.photo());

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    var kept = new JsonObject(answer.body());
    assertThat(kept.getString("kind")).isEqualTo("jpeg");
    assertThat(kept.getString("fileName")).isEqualTo(NAME);
    var fetched = served.bytes("minh", path(kept));
    assertThat(new String(fetched.body(), ISO_8859_1)).doesNotContain("GPS", "105.7719");
    assertThat(fetched.body()).hasSize(kept.getInteger("bytes"));
    assertThat(filed.dump()).doesNotContain("Tuong", "105.7719", kept.getString("sha256"));
    assertThat(filed.rows("select from routing.attachment_pieces where stage = 'sent'"))
        .isEmpty();
    assertThat(filed.timeline()).contains("attachment-added");
  }

  @Test
  void isOnlyEverSavedByABrowserAndNamesNobody() {
    var kept = new JsonObject(attach("lan", Samples.png()).body());

    var fetched = served.bytes("minh", path(kept)).headers();

    assertThat(fetched.firstValue("content-type").orElseThrow()).isEqualTo("image/png");
    assertThat(fetched.firstValue("x-content-type-options").orElseThrow()).isEqualTo("nosniff");
    assertThat(fetched.firstValue("content-disposition").orElseThrow())
        .matches("attachment; filename=\"tep-[0-9a-f]{8}\\.png\"");
    assertThat(fetched.firstValue("content-security-policy").orElseThrow())
        .isEqualTo("default-src 'none'; sandbox");
    assertThat(fetched.firstValue("cache-control").orElseThrow()).isEqualTo("no-store");
    assertThat(filed.journal()).contains("attachment-read");
    assertThat(filed.rows("""
            select detail ->> 'purpose' as purpose
              from platform.journal
             where action = 'attachment-read'
            """).getFirst().getString("purpose"))
        .isEqualTo("SHOWING_TO_THE_CASE_TEAM");
  }

  @Test
  void refusesByContentAndNamesTheField() {
    for (var wrong : List.of(
        new byte[0],
        "MZ a program".getBytes(UTF_8),
        Samples.pngOf(60_000, 60_000),
        Arrays.copyOf(Samples.photo(), 300),
        Samples.join(Samples.pdf(), "PK".getBytes(UTF_8)))) {
      var answer = attach("lan", wrong);

      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
      assertThat(answer.body()).contains("\"field\":\"file\"");
    }
    assertThat(filed.rows("select from routing.attachments")).isEmpty();
    assertThat(filed.rows("select from routing.attachment_pieces")).isEmpty();
  }

  @Test
  void tellsWhoSendsTooMuchAndKeepsNothingOfIt() {
    var answer = attach("lan", new byte[AttachmentDesk.LARGEST_BYTES + 1]);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("10 MB");
    assertThat(filed.rows("select from routing.attachments")).isEmpty();
  }

  @Test
  void takesMoreThanAPieceAndGivesItBackWhole() {
    var noise = new byte[3_000_000];
    new Random(7).nextBytes(noise);
    var pdf = Samples.join("%PDF-1.4\n".getBytes(UTF_8), noise, "\n%%EOF".getBytes(UTF_8));

    var kept = new JsonObject(attach("lan", pdf).body());

    assertThat(served.bytes("minh", path(kept)).body()).isEqualTo(pdf);
    assertThat(filed.rows("select from routing.attachment_pieces").size()).isGreaterThan(5);
  }

  @Test
  void staysCalmWhenManySendAtOnce() {
    var pdf =
        Samples.join("%PDF-1.4\n".getBytes(UTF_8), new byte[2_000_000], "\n%%EOF".getBytes(UTF_8));

    var sent = IntStream.range(0, 12)
        .mapToObj(place -> CompletableFuture.supplyAsync(() -> attach("lan", pdf)))
        .toList();

    assertThat(sent.stream().map(CompletableFuture::join).map(HttpResponse::statusCode))
        .containsOnly(201);
    assertThat(filed.rows("select from routing.attachments where state = 'kept'"))
        .hasSize(12);
  }

  @Test
  void keepsItFromWhoeverMayNotSeeTheCaseBeforeAByteIsKept() {
    var kept = new JsonObject(attach("lan", Samples.png()).body());

    assertThat(attach("foreign", Samples.png()).statusCode()).isEqualTo(404);
    assertThat(attach("admin", Samples.png()).statusCode()).isEqualTo(403);
    assertThat(served.get("foreign", path(kept)).statusCode()).isEqualTo(404);
    assertThat(
            served.get("lan", filed.path("/attachments/" + UUID.randomUUID())).statusCode())
        .isEqualTo(404);
    assertThat(filed.rows("select from routing.attachments")).hasSize(1);
  }

  @Test
  void withdrawsWithoutForgetting() {
    var kept = new JsonObject(attach("lan", Samples.png()).body());

    var silent = served.post("lan", path(kept) + "/withdrawal", new JsonObject());
    var answer = withdraw(path(kept), "gửi nhầm ảnh của cháu khác");
    var again = withdraw(path(kept), "lý do khác");

    assertThat(silent.statusCode()).isEqualTo(422);
    assertThat(silent.body()).contains("\"field\":\"reason\"");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    assertThat(again.statusCode()).isEqualTo(204);
    assertThat(served.get("lan", path(kept)).statusCode()).isEqualTo(404);
    assertThat(served.get("lan", filed.path("/attachments")).body())
        .contains("\"withdrawn\":true", "gửi nhầm ảnh của cháu khác", "Nguyễn Thị lan")
        .doesNotContain("lý do khác");
    assertThat(filed.dump()).doesNotContain("cháu khác");
    assertThat(filed.rows("select from routing.attachment_pieces")).isNotEmpty();
    assertThat(filed.journal()).containsOnlyOnce("attachment-withdrawn");
    assertThat(filed.timeline()).containsOnlyOnce("attachment-withdrawn");
    assertThat(withdraw(filed.path("/attachments/" + UUID.randomUUID()), "x").statusCode())
        .isEqualTo(404);
  }

  @Test
  void withdrawsOnThePageWithAReasonAndShowsItAsWithdrawn() {
    var kept = new JsonObject(attach("lan", Samples.png()).body());
    var page = served.page("minh", pagePath()).body();
    var post = pagePath() + "/" + kept.getString("attachmentId") + "/withdrawal";
    var token = entry("_form", FileServed.formToken(page));

    var silent = served.postForm("minh", post, List.of(token, entry("reason", " ")));
    var answer = served.postForm("minh", post, List.of(token, entry("reason", "gửi nhầm")));
    var foreign = served.postForm("foreign", post, List.of(token, entry("reason", "gửi nhầm")));

    assertThat(silent.statusCode()).isEqualTo(422);
    assertThat(silent.body()).contains("Cho biết vì sao rút tệp này");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    assertThat(foreign.statusCode()).isIn(403, 404);
    assertThat(served.page("lan", pagePath()).body())
        .contains("Đã rút: Nguyễn Thị minh", "gửi nhầm")
        .doesNotContain("Tải về");
  }

  @Test
  void takesAFileFromAPageWithoutScriptsAndNoneFromAnotherSite() {
    var page = served.page("lan", pagePath()).body();
    var token = FileServed.formToken(page);

    var foreign = served.postMultipart("lan", pagePath(), "X", form("wrong", Samples.photo()));
    var answer = served.postMultipart("lan", pagePath(), "X", form(token, Samples.photo()));

    assertThat(foreign.statusCode()).isEqualTo(403);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    assertThat(served.page("minh", pagePath()).body()).contains("vết bầm").contains(NAME);
    assertThat(filed.rows("select from routing.attachments")).hasSize(1);
    var wrong = served.postMultipart("lan", pagePath(), "X", form(token, "text".getBytes(UTF_8)));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("Chỉ nhận ảnh");
  }

  private static byte[] form(String token, byte[] file) {
    return Samples.join(
        ("--X\r\nContent-Disposition: form-data; name=\"_form\"\r\n\r\n" + token + "\r\n"
                + "--X\r\nContent-Disposition: form-data; name=\"remark\"\r\n\r\nvết bầm\r\n"
                + "--X\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + NAME
                + "\"\r\nContent-Type: text/plain\r\n\r\n")
            .getBytes(UTF_8),
        file,
        "\r\n--X--\r\n".getBytes(UTF_8));
  }

  private HttpResponse<String> withdraw(String path, String reason) {
    return served.post("lan", path + "/withdrawal", new JsonObject().put("reason", reason));
  }

  private HttpResponse<String> attach(String token, byte[] file) {
    return served.upload(
        token,
        filed.path("/attachments"),
        "application/octet-stream",
        file,
        Map.of("X-File-Name", URLEncoder.encode(NAME, UTF_8)));
  }

  private String path(JsonObject kept) {
    return filed.path("/attachments/" + kept.getString("attachmentId"));
  }

  private String pagePath() {
    return "/cases/" + filed.number() + "/attachments";
  }
}
