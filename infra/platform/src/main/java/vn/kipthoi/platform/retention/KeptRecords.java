package vn.kipthoi.platform.retention;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import java.time.Instant;

/**
 * Records of one kind that say something about people, kept in a module's own tables for as long as
 * they serve what they were made for (Law 91/2025/QH15). Whoever carries retention out says when the
 * period is over; the module takes the personal part out and leaves what statistics count.
 */
public interface KeptRecords {

  /** The word of the kind in the settings of retention. */
  String kind();

  /**
   * Counts them.
   *
   * @param before what last served its purpose before this moment is past its period
   * @param beforeInAYear the same moment a year later
   */
  Future<Tally> tally(SqlClient client, Instant before, Instant beforeInAYear);

  /**
   * Takes the personal part out of at most so many records that are past their period, the oldest
   * first, inside of the transaction. What is still at work is left, however old. Records that
   * somebody else holds are left for another time.
   *
   * @return how many; none when nothing is past its period
   */
  Future<Integer> letGo(SqlConnection transaction, Instant before, int atMost);
}
