package vn.kipthoi.intake.web;

import java.time.Instant;
import java.util.Optional;

/** One of an operator's reports, in words. Nothing in it is about a person. */
public record MineRow(
    String number,
    Instant heardAt,
    int level,
    String urgency,
    String place,
    String became,
    Optional<Instant> since) {}
