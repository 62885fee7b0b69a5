package vn.kipthoi.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.intake.desk.Drafts;
import vn.kipthoi.testkit.FreshDatabase;

/** What a machine keeps of the desk: the empty form, given to nobody, and what draws it. */
class DeskAppTest {

  @RegisterExtension
  static final FreshDatabase database = new FreshDatabase();

  private static final Pattern FILE = Pattern.compile("\"(/a/[^\"]+)\"");

  private static Served served;

  @BeforeAll
  static void serve() {
    var bench = Bench.on(database, Drafts.PLACES);
    served =
        new Served(bench, Set.of(), shell -> new DeskApp().mount(shell.assets(IntakeAssets.GROUP)));
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @Test
  void givesTheEmptyFormToNobody() {
    var form = served.get("/desk/offline");

    assertThat(form.statusCode()).isEqualTo(200);
    assertThat(form.headers().map()).doesNotContainKey("set-cookie");
    assertThat(form.body())
        .contains("data-stands-in=\"yes\"", "name=\"_form\" value=\"\"", "data-account=\"\"")
        .contains("name=\"key\" value=\"\"", "Chưa tra được khi mất mạng.");
    assertThat(served.get("/desk/offline?lang=en").body()).contains("form kept on this PC");
  }

  @Test
  void leadsWhoeverIsSignedInToTheirOwn() {
    var form = served.get("/desk/offline", "Authorization", "Bearer operator");

    assertThat(form.statusCode()).isEqualTo(303);
    assertThat(form.headers().firstValue("Location")).contains("/desk");
    var opened = served.get("/desk/offline", "Sec-Fetch-Mode", "navigate");
    assertThat(opened.headers().firstValue("Location")).contains("/desk");
  }

  @Test
  void namesInItsWorkerWhatThereIsToKeepAndIsTheSameUntilThatChanges() {
    var worker = served.get("/desk/worker.mjs");

    assertThat(worker.headers().firstValue("Service-Worker-Allowed")).contains("/desk");
    assertThat(worker.headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/javascript");
    assertThat(served.get("/desk/worker.mjs").body()).isEqualTo(worker.body());
    var files = FILE.matcher(worker.body()).results().map(file -> file.group(1)).toList();
    assertThat(files)
        .anyMatch(file -> file.endsWith("/desk.mjs"))
        .noneMatch(file -> file.endsWith("/report.mjs"));
    assertThat(files)
        .allSatisfy(file -> assertThat(served.get(file).statusCode()).as(file).isEqualTo(200));
  }
}
