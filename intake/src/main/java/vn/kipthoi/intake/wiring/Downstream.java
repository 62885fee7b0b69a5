package vn.kipthoi.intake.wiring;

import vn.kipthoi.intake.CallOutAhead;
import vn.kipthoi.intake.FollowedCases;
import vn.kipthoi.intake.KnownCases;
import vn.kipthoi.intake.Officials;
import vn.kipthoi.intake.WhatBecameOfIt;

/**
 * What intake asks of those downstream.
 *
 * @param whatBecameOfIt answered by whoever routes the cases, as are the others but one
 * @param officials answered by whoever keeps the rosters
 */
public record Downstream(
    WhatBecameOfIt whatBecameOfIt,
    KnownCases knownCases,
    Officials officials,
    FollowedCases followed,
    CallOutAhead ahead) {}
