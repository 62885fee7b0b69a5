package vn.kipthoi.routing.flow;

import java.time.Instant;
import java.util.UUID;

/**
 * Wakes somebody when a deadline is due. Only a hint: without it the next sweep finds the deadline,
 * up to a second later. It never fails and never waits.
 */
public interface Alarm {

  Alarm NONE = new Alarm() {
    @Override
    public void set(UUID deadline, Instant dueAt) {}

    @Override
    public void clear(UUID deadline) {}
  };

  void set(UUID deadline, Instant dueAt);

  /** The deadline is settled. */
  void clear(UUID deadline);
}
