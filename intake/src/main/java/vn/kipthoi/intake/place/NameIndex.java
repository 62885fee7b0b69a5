package vn.kipthoi.intake.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Names by their words without diacritics, one word after the other. */
final class NameIndex {

  private final Map<String, NameIndex> next = new HashMap<>();
  private final List<KnownName> ending = new ArrayList<>();

  void add(KnownName name) {
    var at = this;
    for (var word : name.words()) {
      at = at.next.computeIfAbsent(word.plain(), none -> new NameIndex());
    }
    at.ending.add(name);
  }

  /**
   * Every run of words from this position that is a name: where it ends, and whose it may be. No name
   * goes on behind a comma.
   */
  void namesFrom(Utterance said, int start, BiConsumer<Integer, List<KnownName>> found) {
    var at = this;
    for (var i = start; i < said.length(); i++) {
      var following = at.next.get(said.word(i).plain());
      if (following == null || i > start && said.word(i).opens()) {
        return;
      }
      at = following;
      if (!at.ending.isEmpty()) {
        found.accept(i + 1, at.ending);
      }
    }
  }
}
