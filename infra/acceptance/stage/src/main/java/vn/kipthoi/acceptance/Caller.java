package vn.kipthoi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Somebody who reports a child in danger, by the page or by a program. */
record Caller(Web web) {

  static final String SPOKEN_PLACE = "TT Chi Nê, huyện Lạc Thủy, Hòa Bình";
  private static final String CONCERN = "Cháu bị đánh, cháu kêu khóc từ tối qua";

  private static final Map<String, String> ANSWERS = Map.of(
      "dangerNow", "yes",
      "concern", CONCERN,
      "place.text", SPOKEN_PLACE,
      "place.where", "now",
      "reporter.safeToCall", "no");

  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");
  private static final Pattern RECEIPT = Pattern.compile("\\b(\\d{4} \\d{4} \\d{4} \\d{4})\\b");
  private static final int MOST_PAGES = 8;

  /** As a partner's program does. The answer is what the program gets back. */
  @CanIgnoreReturnValue
  JsonObject reportsByProgram() {
    return taken(JsonObject.of("text", SPOKEN_PLACE, "where", "now"));
  }

  /** As a program that knows the commune's code. */
  void reportsIn(String commune) {
    var unused = taken(JsonObject.of("unitCode", commune, "where", "now"));
  }

  private JsonObject taken(JsonObject place) {
    var answer = web.post(
        "/api/v1/reports",
        JsonObject.of("channel", "app", "dangerNow", "yes", "place", place, "concern", CONCERN));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return new JsonObject(answer.body());
  }

  /** As somebody does who knows only the public page, question by question; without scripts. */
  @CanIgnoreReturnValue
  String reportsByPage() {
    var page = web.get("/report").body();
    for (var pages = 0; pages < MOST_PAGES && !canSend(page); pages++) {
      page = go(page, "next");
    }
    var done = RECEIPT.matcher(go(page, "send"));
    assertThat(done.find()).as("a receipt is shown").isTrue();
    return done.group(1);
  }

  private static boolean canSend(String page) {
    return page.contains("class=\"btn pri wide\" name=\"go\" value=\"send\"");
  }

  private String go(String page, String button) {
    var fields = new ArrayList<>(hidden(page));
    ANSWERS.forEach((name, answer) -> {
      if (page.contains("name=\"" + name + "\"") && !carried(fields, name)) {
        fields.add(Map.entry(name, answer));
      }
    });
    unit(page).forEach(unit -> fields.add(Map.entry("place.unitCode", unit)));
    fields.add(Map.entry("go", button));
    return web.post("/report", fields).body();
  }

  private static boolean carried(List<Map.Entry<String, String>> fields, String name) {
    return fields.stream().anyMatch(field -> field.getKey().equals(name));
  }

  private static List<Map.Entry<String, String>> hidden(String page) {
    return HIDDEN.matcher(page).results().map(Caller::field).toList();
  }

  private static Map.Entry<String, String> field(MatchResult found) {
    return Map.entry(found.group(1), unescaped(found.group(2)));
  }

  /** The commune that the page offers first, on the page where it asks which one is meant. */
  private static List<String> unit(String page) {
    return Pattern.compile("name=\"place.unitCode\"[^>]*value=\"(\\d{5})\"")
        .matcher(page)
        .results()
        .map(found -> found.group(1))
        .limit(1)
        .toList();
  }

  private static String unescaped(String html) {
    return html.replace("&#34;", "\"")
        .replace("&#39;", "'")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }
}
