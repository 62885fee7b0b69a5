package vn.kipthoi.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pairs of colours that pages set text or edges in, by WCAG 2.2 AA. */
class ContrastTest {

  private static final Pattern TOKEN = Pattern.compile("--([a-z0-9-]+): (#[0-9a-f]{3,6});");
  private static final Map<String, String> TOKENS = new HashMap<>();

  @BeforeAll
  static void readTokens() throws IOException {
    try (var css = WebShell.class.getResourceAsStream("assets/tokens.css")) {
      var found = TOKEN.matcher(new String(css.readAllBytes(), UTF_8));
      while (found.find()) {
        TOKENS.put(found.group(1), found.group(2));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ink, surface",
    "ink, mist",
    "ink, lake-tint",
    "ink, over-tint",
    "ink, risk-tint",
    "ink, focus",
    "ink-2, surface",
    "ink-2, mist",
    "ink-2, lake-tint",
    "ink-3, surface",
    "ink-3, mist",
    "lake, surface",
    "lake, mist",
    "lake, lake-tint",
    "lake-strong, lake-tint",
    "surface, lake",
    "surface, lake-strong",
    "surface, over",
    "surface, over-text",
    "over-text, surface",
    "over-text, over-tint",
    "risk-ink, risk",
    "risk-text, risk-tint",
    "day, surface",
    "bar-ink, bar",
    "bar-ink-2, bar",
    "kite, bar",
    "surface, sev-1",
    "sev-1, sev-2-tint",
    "sev-3, surface",
    "risk, bar"
  })
  void letsTextBeRead(String text, String ground) {
    assertThat(contrast(text, ground)).isGreaterThanOrEqualTo(4.5);
  }

  @ParameterizedTest
  @CsvSource({
    "line-strong, surface",
    "sev-2, surface",
    "over, surface",
    "later, surface",
    "lake, surface",
    "focus, ink",
    "lake, lake-tint"
  })
  void letsEdgesBeSeen(String edge, String ground) {
    assertThat(contrast(edge, ground)).isGreaterThanOrEqualTo(3.0);
  }

  private static double contrast(String one, String other) {
    var first = luminance(TOKENS.getOrDefault(one, ""));
    var second = luminance(TOKENS.getOrDefault(other, ""));
    return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
  }

  private static double luminance(String hex) {
    var full = hex.length() == 4 ? hex.replaceAll("([0-9a-f])", "$1$1") : hex;
    return 0.2126 * channel(full, 1) + 0.7152 * channel(full, 3) + 0.0722 * channel(full, 5);
  }

  private static double channel(String hex, int from) {
    var value = Integer.parseInt(hex.substring(from, from + 2), 16) / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
