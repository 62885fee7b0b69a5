package vn.kipthoi.routing.owing;

import java.time.Instant;

/**
 * From this moment on, what runs for a case is counted by another version of policy or calendar, on
 * purpose. Without, every clock keeps the version that it began with (domain rule 10).
 */
public record Migration(Instant at) {}
