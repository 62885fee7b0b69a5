package vn.kipthoi.notifier;

import java.time.Instant;
import java.util.UUID;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.routing.CaseId;

/**
 * There is proof that an alert has reached a phone: its carrier reports it delivered. That is not
 * that somebody has read it.
 *
 * @param unit whose people were called
 * @param at when the proof came in
 */
public record Arrival(
    UUID alert, CaseId caseId, UUID deadline, UnitCode unit, Channel channel, Instant at) {}
