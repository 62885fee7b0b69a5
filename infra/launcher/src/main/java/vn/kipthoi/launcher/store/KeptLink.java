package vn.kipthoi.launcher.store;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.Optional;

/**
 * A link of the journal's chain with the line it leads to, as the database keeps both.
 *
 * @param link its number; 0 for a line that waits to be linked
 * @param hash empty for a line that waits
 * @param seal of the link's hash, on the last link of a round
 * @param line empty when the line is gone
 */
public record KeptLink(
    long link, long lineNumber, byte[] hash, Optional<byte[]> seal, Optional<KeptLine> line) {

  /**
   * A line of the journal, its detail as the text of the {@code jsonb} column.
   *
   * @param id absent, like the seal, on lines from before lines were sealed
   */
  public record KeptLine(
      Optional<String> id,
      Instant at,
      String actor,
      String action,
      String subject,
      String detail,
      Optional<String> purpose,
      Optional<String> policy,
      Optional<byte[]> seal) {}

  static KeptLink of(Row row) {
    return new KeptLink(
        row.getLong("link"),
        row.getLong("line"),
        bytes(row, "hash").orElseGet(() -> new byte[0]),
        bytes(row, "link_seal"),
        row.getBoolean("kept") ? Optional.of(line(row)) : Optional.empty());
  }

  private static KeptLine line(Row row) {
    return new KeptLine(
        Optional.ofNullable(row.getString("id")),
        row.getOffsetDateTime("at").toInstant(),
        row.getString("actor"),
        row.getString("action"),
        row.getString("subject"),
        row.getString("detail"),
        Optional.ofNullable(row.getString("purpose")),
        Optional.ofNullable(row.getString("policy")),
        bytes(row, "seal"));
  }

  private static Optional<byte[]> bytes(Row row, String column) {
    return Optional.ofNullable(row.getBuffer(column)).map(Buffer::getBytes);
  }
}
