package vn.kipthoi.routing.retention;

/**
 * What a period means for the records of a kind.
 *
 * @param ended how many have ended and can still be opened
 * @param held of those, how many must not go
 * @param now how many may go at the next run; for cases whose child's age decides, at most
 * @param withinAYear how many more become so old within a year; at most, likewise
 */
public record Forecast(
    RecordKind kind, int months, long ended, long held, long now, long withinAYear) {}
