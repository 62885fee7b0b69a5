package vn.kipthoi.intake.likeness;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What of a spoken place is below the commune: hamlets, lanes, streets, houses. Each comes out as a
 * word for its kind and its own name, so that "ấp 03" and "thon 3" are one hamlet.
 */
final class Hamlets {

  /** A house is marked apart: it tells one family from the next. */
  static final String HOUSE = "house";

  private static final String HAMLET = "hamlet";
  private static final String QUARTER = "quarter";
  private static final String LANE = "lane";
  private static final String STREET = "street";

  private static final Map<String, String> KINDS = Map.ofEntries(
      Map.entry("thon", HAMLET),
      Map.entry("ap", HAMLET),
      Map.entry("ban", HAMLET),
      Map.entry("buon", HAMLET),
      Map.entry("bon", HAMLET),
      Map.entry("plei", HAMLET),
      Map.entry("lang", HAMLET),
      Map.entry("xom", HAMLET),
      Map.entry("khom", HAMLET),
      Map.entry("phum", HAMLET),
      Map.entry("soc", HAMLET),
      Map.entry("to", QUARTER),
      Map.entry("tdp", QUARTER),
      Map.entry("kp", QUARTER),
      Map.entry("khu", QUARTER),
      Map.entry("doi", QUARTER),
      Map.entry("ngo", LANE),
      Map.entry("hem", LANE),
      Map.entry("ngach", LANE),
      Map.entry("kiet", LANE),
      Map.entry("duong", STREET),
      Map.entry("pho", STREET));

  /** Words that belong to the kind: "tổ dân phố số 3", "khu phố 3". */
  private static final Set<String> OF_THE_KIND = Set.of("dan", "pho", "so", "nha");

  /** Where something wider begins, or something beside it. */
  private static final Set<String> ENDS = Set.of(
      "xa", "phuong", "p", "huyen", "h", "quan", "q", "tinh", "tp", "tt", "tx", "gan", "canh");

  /** The same in two words, each of which alone is a name. */
  private static final Set<String> ENDS_IN_TWO =
      Set.of("thanh pho", "thi xa", "thi tran", "doi dien", "phia sau", "ben canh");

  private static final Pattern PART = Pattern.compile("[,;.\\n()–-]");
  private static final Pattern ZEROS = Pattern.compile("^0+(?=\\d)");
  private static final int LONGEST_NAME = 4;
  private static final int MOST = 6;

  private Hamlets() {}

  static Set<String> in(String place) {
    var found = new HashSet<String>();
    Stream.of(PART.split(Letters.plain(place))).limit(20).forEach(part -> read(part, found));
    return found.size() <= MOST
        ? Set.copyOf(found)
        : Set.copyOf(found.stream().sorted().limit(MOST).toList());
  }

  private static void read(String part, Set<String> found) {
    var words = Letters.words(part);
    house(words, found);
    for (var at = 0; at < words.size(); at++) {
      var kind = KINDS.get(words.get(at));
      if (kind != null) {
        var name = name(words, at + 1);
        if (!name.isEmpty()) {
          found.add(kind + " " + String.join(" ", name));
        }
      }
    }
  }

  /** A part that begins with a number goes on with its street: "số nhà 12/5 Lê Lợi". */
  private static void house(List<String> words, Set<String> found) {
    var numbers = words.stream()
        .dropWhile(word -> word.equals("so") || word.equals("nha") || word.equals("sn"))
        .takeWhile(Hamlets::numeric)
        .toList();
    var from = words.indexOf(numbers.isEmpty() ? "" : numbers.getFirst()) + numbers.size();
    if (!numbers.isEmpty() && from < words.size()) {
      var street = name(words, KINDS.containsKey(words.get(from)) ? from + 1 : from);
      if (!street.isEmpty()) {
        found.add(STREET + " " + String.join(" ", street));
        found.add(HOUSE + " " + String.join(" ", numbers) + " " + String.join(" ", street));
      }
    }
  }

  private static List<String> name(List<String> words, int from) {
    var name = new ArrayList<String>();
    var at = from;
    while (at < words.size() && OF_THE_KIND.contains(words.get(at)) && at < from + 3) {
      at++;
    }
    while (at < words.size() && name.size() < LONGEST_NAME && belongs(words, at, name)) {
      name.add(ZEROS.matcher(words.get(at)).replaceFirst(""));
      at++;
    }
    return name;
  }

  private static boolean belongs(List<String> words, int at, List<String> before) {
    var word = words.get(at);
    var next = at + 1 < words.size() ? words.get(at + 1) : "";
    var numberBefore = !before.isEmpty() && numeric(before.getLast());
    return !numberBefore
        && !ENDS.contains(word)
        && !ENDS_IN_TWO.contains(word + " " + next)
        && !KINDS.containsKey(word);
  }

  private static boolean numeric(String word) {
    return Character.isDigit(word.charAt(0));
  }
}
