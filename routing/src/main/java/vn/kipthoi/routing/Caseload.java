package vn.kipthoi.routing;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** What the rest of the system asks of the cases. */
public interface Caseload {

  /** Takes an answer to a call-out, in one transaction of its own; said twice, it counts once. */
  Future<Answered> answer(Answer answer);

  /** Takes an answer as {@link #answer} does, and says from which moment it counts. */
  default Future<Heard> hear(Answer answer) {
    return answer(answer).map(outcome -> new Heard(outcome, new Belief.AsSaid()));
  }

  /**
   * Whether the deadline is still open and its case not kept from the person, read on the given
   * client: to be asked at the very moment of telling somebody, so that nobody is called out for
   * what is already done or is none of theirs.
   */
  Future<Boolean> stillOwed(SqlClient client, UUID deadline, UUID person);

  /**
   * A phone has the call-out: that the commune was told is a milestone of the case, once. Whoever it
   * was told to is not said.
   */
  Future<Void> delivered(UUID deadline, Instant at);

  /**
   * Nobody who was asked can be told, for every way to each of them has failed for good: the next
   * rung is told at once. Said twice, or of a deadline that is settled, it changes nothing.
   */
  Future<Void> undeliverable(UUID deadline);

  /** Those of the cases that are kept from the person, who is not to learn that they exist. */
  Future<Set<CaseId>> keptFrom(SqlClient client, UUID person, Set<CaseId> cases);
}
