package vn.kipthoi.platform.retention;

/**
 * What a period means for records of a kind, counted without opening any.
 *
 * @param kept how many still say something about a person
 * @param now how many of those are past the period
 * @param withinAYear how many more will be within a year
 */
public record Tally(long kept, long now, long withinAYear) {

  public Tally and(Tally other) {
    return new Tally(kept + other.kept, now + other.now, withinAYear + other.withinAYear);
  }
}
