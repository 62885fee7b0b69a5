package vn.kipthoi.routing;

import java.time.Instant;
import java.util.UUID;

/**
 * What one person answers to one call-out.
 *
 * @param deadline the deadline's id, from the call-out that is answered
 * @param person who answers; it must be one of the people called out
 * @param promise what they say they will do
 * @param at when they said it
 * @param via how it came in: {@code sms}, {@code app} or {@code phone}
 */
public record Answer(UUID deadline, UUID person, Promise promise, Instant at, String via) {}
