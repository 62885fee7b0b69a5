package vn.kipthoi.acceptance;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The pages of case work: open to everybody by WCAG 2.2 AA, quiet in the console, and never wider
 * than the screen they are read on.
 */
class CasePagesTest {

  private static final String LAC_THUY = "05392";
  private static final List<String> FORMS = List.of("01", "02", "03", "04", "05", "06", "07");
  private static final List<String> ACTS = List.of(
      "set-out",
      "record-sighting",
      "assess",
      "find-groundless",
      "agree-groundless",
      "decide-measure",
      "separate",
      "extend-separation",
      "end-separation",
      "note-crime",
      "tell-police",
      "take-needs",
      "approve-plan",
      "return-plan",
      "review-plan",
      "close",
      "confirm-ending",
      "refuse-ending",
      "screen-out",
      "reopen",
      "raise",
      "propose-lowering",
      "escalate",
      "answer-escalation");

  @RegisterExtension
  static final Hotline hotline = Hotline.standingAt("2026-11-23T01:00:00Z");

  @RegisterExtension
  static final Window window = new Window();

  private static String code = "";

  @BeforeAll
  static void aCaseWithMuchToShow() {
    var reporting = new Reporting(hotline);
    code = reporting.urgent();
    reporting.accepts("team", LAC_THUY, code);
    var team = new CaseHand(hotline, "team", code);
    var leader = new CaseHand(hotline, "leader", code);
    hotline.clock().advance(ofMinutes(20));
    team.does("departure", Map.of());
    team.does("sightings", team.seenSafe());
    team.does("assessment", Map.of("risk", "high", "groundless", false, "findings", "Vết bầm"));
    leader.does("decision", Map.of("measure", "separation"));
    team.does("crime-sign", Map.of("sign", "Vết bỏng"));
    leader.does(
        "separation", Map.of("decision", "12/QĐ-UBND", "since", team.now().toString()));
    writesANote();
  }

  private static void writesANote() {
    var note = hotline
        .seated("team")
        .post("/api/v1/cases/%s/notes".formatted(code), JsonObject.of("text", "x".repeat(300)));
    assertThat(note.statusCode()).as(note.body()).isEqualTo(201);
  }

  @Test
  void opensTheCaseInEveryPartToEverybody() {
    try (var screen = desk("leader")) {
      screen.open("/cases/" + code);
      screen.unfold();
      meets(screen, "a case with everything open");
      for (var part : List.of(
          "people",
          "notes",
          "attachments",
          "referrals",
          "places",
          "handover",
          "links",
          "reporter")) {
        screen.open("/cases/%s/%s".formatted(code, part));
        meets(screen, part);
      }
      screen.isQuiet();
    }
  }

  @Test
  void opensEveryStepOfEveryFormToEverybody() {
    try (var screen = desk("team")) {
      for (var form : FORMS) {
        screen.open("/cases/%s/forms/%s".formatted(code, form));
        for (var step : screen.addresses(".form-steps a")) {
          screen.open(step);
          meets(screen, step);
        }
      }
      screen.isQuiet();
    }
  }

  @Test
  void opensTheFormOfEveryActToEverybody() {
    try (var screen = desk("leader")) {
      for (var act : ACTS) {
        screen.open("/cases/%s/acts/%s".formatted(code, act));
        meets(screen, act);
      }
      screen.isQuiet();
    }
  }

  @Test
  void opensWhatStandsBesideTheCasesToEverybody() {
    try (var screen = desk("province")) {
      for (var page : List.of("/board", "/services", "/policies", "/calendar")) {
        screen.open(page);
        meets(screen, page);
      }
      screen.open("/cases/%s/exclusions".formatted(code));
      meets(screen, "exclusions");
      screen.isQuiet();
    }
    try (var screen = desk("operator")) {
      for (var page : List.of("/desk", "/screening", "/contacts", "/services")) {
        screen.open(page);
        meets(screen, page);
      }
      screen.isQuiet();
    }
  }

  @Test
  void fitsAPhoneAndANarrowOne() {
    try (var screen = Screen.ofPhone(window.browser(), hotline.address(), 320)) {
      screen.signIn("leader", hotline.password("leader"));
      for (var page : List.of(
          "",
          "/forms/01",
          "/forms/02",
          "/forms/04",
          "/people",
          "/notes",
          "/attachments",
          "/referrals",
          "/places",
          "/handover",
          "/links",
          "/reporter",
          "/acts/assess")) {
        screen.open("/cases/" + code + page);
        screen.unfold();
        screen.fits(page.isEmpty() ? "the case" : page);
        screen.meetsEverybody(page + " on a phone");
      }
      screen.isQuiet();
    }
  }

  private static void meets(Screen screen, String where) {
    screen.meetsEverybody(where);
    screen.fits(where);
  }

  private static Screen desk(String role) {
    var screen = Screen.of(window.browser(), hotline.address());
    screen.signIn(role, hotline.password(role));
    return screen;
  }
}
