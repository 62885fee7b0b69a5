package vn.kipthoi.platform.journal;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.UUID;

/**
 * One line of the journal.
 *
 * @param at when it was done
 * @param actor who did it: an account's or person's id, or the part of the system ("routing")
 * @param action what was done, a past participle in the field's words ("report-taken")
 * @param subject what it was done to
 * @param detail ids, codes and reasons of policy; never anything personal
 */
public record JournalLine(
    Instant at, String actor, String action, UUID subject, JsonObject detail) {}
