package vn.kipthoi.launcher.auditor.store;

import java.time.Instant;

/**
 * Something that must not be.
 *
 * @param question by its word
 * @param found how many
 * @param since when the oldest of them stopped
 * @param example the number of a case or report, or the kind of a fact: by which people find one
 */
public record Finding(String question, long found, Instant since, String example) {}
