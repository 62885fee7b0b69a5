package vn.kipthoi.routing.file.web;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.WorkerExecutor;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map.Entry;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.platform.web.WebShell;
import vn.kipthoi.routing.file.desk.FormFollower;
import vn.kipthoi.routing.web.Served;
import vn.kipthoi.testkit.FreshDatabase;

class FormPagesTest {

  @RegisterExtension
  final FreshDatabase fresh = new FreshDatabase();

  private FiledCase filed;
  private FileServed served;
  private WorkerExecutor workers;

  @BeforeEach
  void aCase() {
    filed = new FiledCase(fresh);
    workers = fresh.vertx().createSharedWorkerExecutor("printing", 1);
    served = new FileServed(filed, Set.of("printSubmission"), this::mount);
  }

  private void mount(WebShell shell) {
    var forms = filed.forms();
    var submissions = filed.submissions(FormFollower.NONE);
    new FormPages(filed.archive(), forms, submissions, filed.caseDesk()).mount(shell);
    new SubmissionPages(filed.archive(), forms, submissions).mount(shell);
    new PrintRoutes(filed.archive(), submissions, () -> Served.DIRECTORY, workers).mount(shell);
  }

  @AfterEach
  void close() {
    served.close();
    filed.close();
    var _ = workers.close();
  }

  @Test
  void asksOneStepAtATimeWithWhatIsKnown() {
    var page = served.page("lan", form("?step=child"));

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains(FiledCase.CHILD)
        .contains("Bước 2/6")
        .contains("Nơi xảy ra sự việc")
        .doesNotContain("Nghề nghiệp của cha");
    assertThat(page.headers().firstValue("cache-control").orElseThrow()).isEqualTo("no-store");
  }

  @Test
  void speaksEnglishAllTheWay() {
    assertThat(served.page("lan", form("?step=child&lang=en")).body())
        .contains("Place of the event", "Step 2 of 6", "Save and go on")
        .doesNotContain("Nơi xảy ra");
  }

  @Test
  void savesAStepGoesOnAndIsFoundAgain() {
    var page = served.page("lan", form("?step=child")).body();

    var answer = post(
        "lan",
        "child",
        page,
        "next",
        entry("childName", "Bé Na"),
        entry("age~unknown", "on"),
        entry("age", "12"),
        entry("sex", "female"));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    assertThat(answer.headers().firstValue("location").orElseThrow()).endsWith("?step=state");
    var again = served.page("minh", form("?step=child")).body();
    assertThat(again).contains("Bé Na").contains("Nguyễn Thị lan đã lưu");
    assertThat(again).containsPattern("name=\"age~unknown\" value=\"on\" checked");
  }

  @Test
  void goesOnWhereSomethingIsMissing() {
    assertThat(served.page("lan", form("")).body()).contains("Bước 1/6");
    step(
        "source",
        entry("source", "phone"),
        entry("heardAt", "2026-11-22T08:40"),
        entry("reporterAgrees", "no"));

    assertThat(served.page("minh", form("")).body()).contains("Bước 2/6");
  }

  @Test
  void answersTheScriptOfAFormInItsOwnWay() {
    var page = served.page("lan", form("?step=child")).body();
    var other = served.page("minh", form("?step=child")).body();
    assertThat(page).contains("data-draft").contains("draft.mjs");

    var kept = post("lan", "child", page, "keep", entry("childName", "Bé Na"));
    var late = post("minh", "child", other, "keep", entry("childName", "Bé Tí"));

    assertThat(kept.statusCode()).as(kept.body()).isEqualTo(200);
    assertThat(kept.body()).contains("\"version\":1", "Đã lưu lúc 09:00");
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("Nguyễn Thị lan đã lưu mẫu này lúc 09:00");
  }

  @Test
  void keepsWhatWasTypedWhenSomebodyElseSavedMeanwhile() {
    var page = served.page("lan", form("?step=child")).body();
    var other = served.page("minh", form("?step=child")).body();
    var _ = post("minh", "child", other, "next", entry("childName", "Bé Na"));

    var answer = post("lan", "child", page, "next", entry("childName", "Bé Tí"));

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("Bé Tí").contains("Nguyễn Thị minh đã lưu mẫu này");
    var saved = post("lan", "child", answer.body(), "stay", entry("childName", "Bé Tí"));
    assertThat(saved.statusCode()).isEqualTo(303);
    assertThat(served.page("minh", form("?step=child")).body()).contains("Bé Tí");
  }

  @Test
  void takesRowsOfATableAndLeavesOutTheEmptyOnes() {
    var page = served.page("lan", form("?step=state")).body();

    var answer = post(
        "lan",
        "state",
        page,
        "stay",
        entry("subject", "abused"),
        entry("subject", "special"),
        entry("harms.0.harm", "NEGL"),
        entry("harms.0.stage", "confirmed"),
        entry("harms.0.event", "happened"),
        entry("harms.3.harm", ""));

    assertThat(answer.headers().firstValue("location").orElseThrow()).endsWith("?step=state");
    var again = served.page("lan", form("?step=state")).body();
    assertThat(again)
        .containsPattern("name=\"subject\" value=\"special\" checked")
        .containsPattern("value=\"NEGL\" selected")
        .contains("harms.1.harm")
        .doesNotContain("harms.2.harm");
  }

  @Test
  void showsWhatIsMissingAndWhereBeforeAnythingIsSubmitted() {
    var page = served.page("lan", form("?step=child")).body();
    var _ = post("lan", "child", page, "stay", entry("childName", "Bé Na"));
    var review = served.page("lan", form("?step=review")).body();

    var answer = post("lan", "review", review, "submit");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("Còn những mục sau cần bổ sung")
        .contains("/forms/01?step=done#actions")
        .contains("Những việc đã làm".substring(0, 5));
    assertThat(filed.rows("select from routing.submitted_forms")).isEmpty();
  }

  @Test
  void refusesAFormOfAnotherSite() {
    var answer = served.postForm("lan", form("?step=child"), List.of(entry("childName", "x")));

    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @Test
  void submitsPrintsAndNotesBoth() throws IOException {
    var location = submitted();
    var page = served.page("minh", location);
    assertThat(page.body()).contains("01/2026/BC-UBND").contains("bà ngoại");

    var pdf = served.bytes(
        "minh", filed.path(location.substring(location.indexOf("/submissions"))) + "/print");

    assertThat(pdf.statusCode()).isEqualTo(200);
    assertThat(pdf.headers().firstValue("content-disposition").orElseThrow())
        .isEqualTo("attachment; filename=\"mau-01-1-2026.pdf\"");
    assertThat(pdf.headers().firstValue("cache-control").orElseThrow()).isEqualTo("no-store");
    if (System.getProperty("look") != null) {
      Files.write(Path.of(System.getProperty("look")), pdf.body());
    }
    try (var read = Loader.loadPDF(pdf.body())) {
      assertThat(new PDFTextStripper().getText(read))
          .contains("XÃ LẠC THỦY", "Số: 01/2026/BC-UBND", FiledCase.CHILD, "niêm phong riêng")
          .doesNotContain(FiledCase.REPORTER);
    }
    assertThat(filed.journal()).contains("form-read", "form-printed");
    assertThat(served.page("foreign", location).statusCode()).isEqualTo(404);
    assertThat(served.page("foreign", location + "/print").statusCode()).isEqualTo(404);
  }

  private String submitted() {
    step(
        "source",
        entry("source", "phone"),
        entry("heardAt", "2026-11-22T08:40"),
        entry("reporterAgrees", "yes"),
        entry("reporterName", FiledCase.REPORTER));
    step(
        "child",
        entry("childName", FiledCase.CHILD),
        entry("age", "9"),
        entry("sex", "female"),
        entry("childNow", "Nhà hàng xóm, đầu xóm Đồng Bầu"),
        entry("place", "gần chợ"));
    step(
        "state",
        entry("subject", "abused"),
        entry("harms.0.harm", "VIO.PHYS"),
        entry("harms.0.stage", "suspected"),
        entry("harms.0.event", "happened"),
        entry("groups", "9"),
        entry("state", "Cháu khóc, có vết bầm ở tay trái. ".repeat(12)),
        entry("consequences~unknown", "on"));
    step("family", entry("fatherName", "Đặng Văn Ngữ"), entry("caregiver", "bà ngoại"));
    step("done", entry("actions", "Đã bế cháu sang nhà hàng xóm, gọi trạm y tế."));
    var review = served.page("lan", form("?step=review")).body();
    var answer = post("lan", "review", review, "submit");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return answer.headers().firstValue("location").orElseThrow();
  }

  @SafeVarargs
  private void step(String step, Entry<String, String>... fields) {
    var page = served.page("lan", form("?step=" + step)).body();
    var answer = post("lan", step, page, "next", fields);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
  }

  /** As a browser would: the hidden fields of the page, and what was typed. */
  @SafeVarargs
  private HttpResponse<String> post(
      String token, String step, String page, String then, Entry<String, String>... typed) {
    var fields = new ArrayList<Entry<String, String>>();
    for (var one : typed) {
      fields.add(one);
    }
    var hidden = Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")
        .matcher(page);
    while (hidden.find()) {
      fields.add(entry(hidden.group(1), hidden.group(2)));
    }
    fields.add(entry("_form", FileServed.formToken(page)));
    fields.add(entry("then", then));
    return served.postForm(token, form("?step=" + step), fields);
  }

  private String form(String query) {
    return "/cases/" + filed.number() + "/forms/01" + query;
  }
}
