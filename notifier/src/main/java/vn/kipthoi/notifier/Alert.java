package vn.kipthoi.notifier;

import java.time.Instant;
import java.util.UUID;
import vn.kipthoi.routing.CallOut;

/**
 * One person is told of one call-out. It holds no personal data.
 *
 * @param id also the key by which a carrier recognises the same text sent twice
 * @param callOut the call-out as far as it concerns this person: its people are this one
 * @param below what they are told about the rung below
 */
public record Alert(UUID id, CallOut callOut, Below below) {

  public UUID person() {
    return callOut.people().getFirst();
  }

  /** Whether it only tells, and nothing is owed behind it. */
  public boolean isNews() {
    return below instanceof Below.News;
  }

  /** Once somebody else has been told instead, telling this person would only mislead. */
  public Instant notAfter() {
    return callOut.dueAt();
  }
}
