package vn.kipthoi.intake.web;

import java.time.Instant;
import java.util.Optional;
import vn.kipthoi.intake.FollowedCases.Owed;

/**
 * One of an operator's reports, in words. Nothing in it is about a person outside of the duty.
 *
 * @param caseNumber of its case, once there is one that the operator may see
 * @param answered whether somebody has accepted it
 * @param owed what runs out next
 */
public record MineRow(
    String number,
    Instant heardAt,
    int level,
    String urgency,
    String place,
    String became,
    Optional<Instant> since,
    Optional<String> caseNumber,
    boolean answered,
    Optional<Owed> owed) {}
