package vn.kipthoi.routing.retention;

import java.time.YearMonth;

/** How many cases of a kind went in a month. */
public record Erasure(YearMonth month, RecordKind kind, long cases, long keys) {}
