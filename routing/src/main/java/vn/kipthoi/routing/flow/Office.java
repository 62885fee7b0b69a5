package vn.kipthoi.routing.flow;

import java.time.InstantSource;
import vn.kipthoi.platform.time.Pace;
import vn.kipthoi.routing.casework.CaseFollowers;
import vn.kipthoi.routing.desk.Lineages;

/**
 * What the flows work with.
 *
 * @param lineages the units above a unit, on any day
 * @param clock the node's own clock
 * @param pace how fast policy passes
 * @param alarm wakes a node when a deadline is due
 * @param followers who is asked whenever a case changes
 */
public record Office(
    Books books,
    Lineages lineages,
    InstantSource clock,
    Pace pace,
    Alarm alarm,
    CaseFollowers followers) {}
