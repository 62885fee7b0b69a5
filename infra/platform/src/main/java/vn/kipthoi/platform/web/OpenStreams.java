package vn.kipthoi.platform.web;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The event streams of this node, to close those whose session ends. */
final class OpenStreams {

  private final Set<EventStream> open = ConcurrentHashMap.newKeySet();

  void remember(EventStream stream) {
    open.add(stream);
  }

  void forget(EventStream stream) {
    open.remove(stream);
  }

  void sessionEnded(String name) {
    open.stream()
        .filter(stream -> stream.session().filter(name::equals).isPresent())
        .forEach(EventStream::closeSoon);
  }
}
