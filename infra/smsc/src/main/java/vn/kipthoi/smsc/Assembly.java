package vn.kipthoi.smsc;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Puts the segments of a long text together, as a phone does. */
final class Assembly {

  private record Group(String to, int number) {}

  private final Map<Group, TreeMap<Integer, Segment>> waiting = new ConcurrentHashMap<>();

  /** @return the text, when this was the last of its segments */
  Optional<ShortMessage> add(Segment segment) {
    var written = segment.written();
    if (written.of() == 1) {
      return Optional.of(message(segment, written.text(), 1));
    }
    var group = new Group(segment.to(), written.group());
    var parts = waiting.compute(group, (key, known) -> {
      var all = known == null ? new TreeMap<Integer, Segment>() : new TreeMap<>(known);
      all.put(written.part(), segment);
      return all;
    });
    if (parts.size() < written.of()) {
      return Optional.empty();
    }
    waiting.remove(group);
    var text =
        parts.values().stream().map(part -> part.written().text()).collect(Collectors.joining());
    return Optional.of(message(parts.firstEntry().getValue(), text, parts.size()));
  }

  private static ShortMessage message(Segment first, String text, int segments) {
    return new ShortMessage(first.id(), first.from(), first.to(), text, segments);
  }
}
