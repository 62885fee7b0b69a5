package vn.kipthoi.intake.web;

import java.time.Instant;
import java.util.UUID;

/**
 * A draft in a list.
 *
 * @param about its place or first words, for its owner alone; empty for somebody else's
 * @param owner how its owner is greeted
 * @param danger whether it names danger
 */
public record DraftLine(
    UUID id, Instant savedAt, boolean danger, boolean mine, String about, String owner) {}
