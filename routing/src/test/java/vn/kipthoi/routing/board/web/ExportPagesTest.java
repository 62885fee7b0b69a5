package vn.kipthoi.routing.board.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.routing.desk.Country.COMMUNE;
import static vn.kipthoi.routing.desk.Country.SISTER;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import vn.kipthoi.intake.Locality;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.routing.flow.Station;
import vn.kipthoi.routing.web.Served;
import vn.kipthoi.routing.web.Told;
import vn.kipthoi.testkit.FreshDatabase;
import vn.kipthoi.testkit.SettableClock;

class ExportPagesTest {

  private static final List<String> FILTERS = List.of(
      "",
      "?severity=P1",
      "?severity=P4",
      "?zone=over",
      "?zone=risk",
      "?zone=day",
      "?zone=risk&severity=P2",
      "?place=05395",
      "?place=05392&zone=over",
      "?step=acknowledge",
      "?step=plan");

  @RegisterExtension
  final FreshDatabase fresh = new FreshDatabase();

  private SettableClock clock = SettableClock.startingAt("2026-11-22T02:00:00Z");
  private Station station;
  private Served served;

  @BeforeEach
  void manyCases() {
    clock = fresh.clockAt("2026-11-22T02:00:00Z");
    station = new Station(fresh, clock).withEverybodyAbove(COMMUNE).withEverybodyAbove(SISTER);
    served = new Served(fresh, station, Told.reports(), clock);
    for (var priority : Priority.values()) {
      aCase(COMMUNE, priority);
      aCase(SISTER, priority);
    }
    clock.advance(Duration.ofMinutes(20));
    served.knows("province", Role.PROVINCE, Optional.of("25"), Optional.empty());
    served.knows("leader", Role.TEAM_LEADER, Optional.of("05392"), Optional.empty());
  }

  @AfterEach
  void close() {
    served.close();
    station.close();
  }

  @Test
  void hasExactlyWhatTheBoardShowsWhateverWasFiltered(@TempDir Path folder) throws IOException {
    var different = new HashSet<Set<String>>();
    for (var filter : FILTERS) {
      var shown = codes("class=\"code\" href=\"/cases/(\\w{6})\"", board("province", filter));

      var csv = export("province", filter, Map.of("purpose", "meeting", "format", "csv"));
      assertThat(codes("(?m)^\"(\\w{6})\"", csv)).as("csv of %s", filter).isEqualTo(shown);
      assertThat(csv.lines().count()).as("lines of %s", filter).isEqualTo(lines(filter) + 1);
      assertThat(csv).startsWith("\uFEFF\"Hồ sơ\",").doesNotContain("Người");

      var workbook = folder.resolve("board.xlsx");
      Files.write(
          workbook, exported("province", filter, Map.of("purpose", "report", "format", "xlsx")));
      var sheet = text(workbook);
      assertThat(codes(">([2-9A-Z]{6})<", sheet)).as("xlsx of %s", filter).isEqualTo(shown);
      assertThat(sheet).doesNotContain("Người");
      different.add(shown);
    }
    assertThat(different).as("the filters tell cases apart").hasSizeGreaterThan(4);
  }

  @Test
  void writesDownWhoTookWhatAndWhatForBeforeTheFileGoes() {
    var filter = "?zone=risk&severity=P2&step=acknowledge&place=05392";

    var _ = export("leader", filter, Map.of("purpose", "inspection", "format", "csv"));

    var line = station
        .row("select detail from platform.journal where action = 'board-exported'")
        .getJsonObject("detail");
    assertThat(line.getMap())
        .containsEntry("purpose", "inspection")
        .containsEntry("format", "csv")
        .containsEntry("place", "05392")
        .containsEntry("zone", "risk")
        .containsEntry("severity", "P2")
        .containsEntry("step", "acknowledge")
        .containsEntry("role", "team_leader");
  }

  @Test
  void asksWhatAnExportIsForAndSaysAllThatIsMissing() {
    var asked = sent("province", "?zone=risk", Map.of(), HttpResponse.BodyHandlers.ofString());

    assertThat(asked.statusCode()).isEqualTo(422);
    assertThat(asked.body()).contains("Chọn mục đích của tệp.").contains("Chọn dạng tệp.");
    assertThat(journaled()).isZero();
  }

  @Test
  void givesNothingOfAPlaceThatIsNotTheViewers() {
    assertThat(served.page("leader", "/board/export?place=05395").statusCode()).isEqualTo(404);
    var form = hidden(served.page("leader", "/board/export").body());
    var taken = served.postForm(
        "leader",
        "/board/export?place=05395",
        Map.of("_form", form, "purpose", "meeting", "format", "csv"));

    assertThat(taken.statusCode()).isEqualTo(404);
    assertThat(journaled()).isZero();
  }

  private void aCase(UnitCode where, Priority priority) {
    var _ = station.hears(new Locality.Determined(where), priority);
    station.reads();
  }

  private String board(String token, String query) {
    var answer = served.page(token, "/board" + query);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private long lines(String filter) {
    return Pattern.compile("data-line=")
        .matcher(board("province", filter))
        .results()
        .count();
  }

  private static Set<String> codes(String pattern, String text) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toUnmodifiableSet());
  }

  private String export(String token, String query, Map<String, String> fields) {
    return new String(exported(token, query, fields), UTF_8);
  }

  private byte[] exported(String token, String query, Map<String, String> fields) {
    var answer = sent(token, query, fields, HttpResponse.BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  private <T> HttpResponse<T> sent(
      String token, String query, Map<String, String> fields, HttpResponse.BodyHandler<T> body) {
    var all = new HashMap<>(fields);
    all.put("_form", hidden(served.page(token, "/board/export" + query).body()));
    return served.postForm(token, "/board/export" + query, all, body);
  }

  private int journaled() {
    return station
        .rows("select from platform.journal where action = 'board-exported'")
        .size();
  }

  /** All texts of a workbook's sheet and of what its cells share. */
  private static String text(Path workbook) throws IOException {
    try (var zip = new ZipFile(workbook.toFile())) {
      var text = new StringBuilder();
      for (var part : List.of("xl/worksheets/sheet1.xml", "xl/sharedStrings.xml")) {
        var entry = zip.getEntry(part);
        if (entry != null) {
          text.append(new String(zip.getInputStream(entry).readAllBytes(), UTF_8));
        }
      }
      return text.toString();
    }
  }

  private static String hidden(String html) {
    var found = Pattern.compile("name=\"_form\" value=\"([^\"]*)\"").matcher(html);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }
}
