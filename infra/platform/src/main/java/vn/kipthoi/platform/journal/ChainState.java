package vn.kipthoi.platform.journal;

import java.time.Instant;
import java.util.Optional;

/**
 * How far the chain is, and how far back it was just followed.
 *
 * @param links how many there are
 * @param waiting lines that have no link yet
 * @param linkedAt when the last link was made
 * @param followedFrom the first link that was followed again now
 * @param brokenAt the first link that does not follow from the one before, if any does not
 * @param head the last hash in hexadecimal digits, to be held against an anchor
 */
public record ChainState(
    long links,
    long waiting,
    Optional<Instant> linkedAt,
    long followedFrom,
    Optional<Long> brokenAt,
    String head) {}
