package vn.kipthoi.platform.retention;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;

/**
 * What a period means for records of a kind, counted without opening any.
 *
 * @param kept how many still say something about a person
 * @param now how many of those are past the period
 * @param withinAYear how many more will be within a year
 */
public record Tally(long kept, long now, long withinAYear) {

  /** Of a count's one row, with the columns {@code kept}, {@code now} and {@code later}. */
  public static Tally of(RowSet<Row> counted) {
    var row = counted.iterator().next();
    return new Tally(row.getLong("kept"), row.getLong("now"), row.getLong("later"));
  }

  public Tally and(Tally other) {
    return new Tally(kept + other.kept, now + other.now, withinAYear + other.withinAYear);
  }
}
