package vn.kipthoi.routing.retention;

import java.time.YearMonth;

/**
 * How many records of a kind went in a month.
 *
 * @param keys how many keys were destroyed for it, where whole cases went
 */
public record Erasure(YearMonth month, RecordKind kind, long records, long keys) {}
