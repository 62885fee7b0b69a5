package vn.kipthoi.platform.facts;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.UUID;

/**
 * Something that became true.
 *
 * @param id the same for every reader, and on every reading
 * @param kind a past participle in the speaker's words ("ReportReceived")
 * @param subject what it is about
 * @param body ids, codes and instants; never anything personal
 * @param recordedAt when the speaker recorded it
 */
public record Fact(UUID id, String kind, UUID subject, JsonObject body, Instant recordedAt) {}
