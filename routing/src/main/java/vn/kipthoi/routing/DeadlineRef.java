package vn.kipthoi.routing;

import java.util.UUID;

/**
 * Names one deadline. An answer carries it and closes only that one, so that a late answer from
 * below never silences the rung above (the protocol's "no stale silence").
 *
 * @param id the deadline's own id
 * @param caseId the case that it belongs to
 * @param clock which clock of the policy, such as {@code acknowledge}
 * @param step the rung's place on the ladder, 0 for the first
 * @param round how often that rung has been told before; only the last rung repeats
 */
public record DeadlineRef(UUID id, CaseId caseId, String clock, int step, int round) {}
