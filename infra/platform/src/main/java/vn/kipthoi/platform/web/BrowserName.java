package vn.kipthoi.platform.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A browser as its owner recognises it in a list, "Chrome, Android". The versions, by which
 * somebody could be told from others, are left out.
 */
final class BrowserName {

  /** In this order: most say that they are several. */
  private static final Map<String, String> BROWSERS = ordered(
      "Edg", "Edge",
      "OPR/", "Opera",
      "SamsungBrowser", "Samsung Internet",
      "coc_coc_browser", "Cốc Cốc",
      "Firefox", "Firefox",
      "CriOS", "Chrome",
      "Chrome", "Chrome",
      "Safari", "Safari");

  private static final Map<String, String> SYSTEMS = ordered(
      "iPhone", "iPhone",
      "iPad", "iPad",
      "Android", "Android",
      "Windows", "Windows",
      "Mac OS X", "Mac",
      "CrOS", "ChromeOS",
      "Linux", "Linux");

  private BrowserName() {}

  static String of(String userAgent) {
    return Stream.of(BROWSERS, SYSTEMS)
        .flatMap(known -> first(known, userAgent))
        .collect(Collectors.joining(", "));
  }

  private static Stream<String> first(Map<String, String> known, String userAgent) {
    return known.entrySet().stream()
        .filter(entry -> userAgent.contains(entry.getKey()))
        .map(Map.Entry::getValue)
        .limit(1);
  }

  private static Map<String, String> ordered(String... pairs) {
    var map = new LinkedHashMap<String, String>();
    for (var at = 0; at < pairs.length; at += 2) {
      map.put(pairs[at], pairs[at + 1]);
    }
    return map;
  }
}
