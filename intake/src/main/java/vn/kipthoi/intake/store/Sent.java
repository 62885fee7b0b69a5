package vn.kipthoi.intake.store;

import java.time.Instant;
import java.util.UUID;
import vn.kipthoi.intake.ReportNumber;

/**
 * A report that was sent before under the same key.
 *
 * @param body the fingerprint of what was sent then
 */
public record Sent(UUID id, ReportNumber number, Instant receivedAt, byte[] body) {}
