/** Why a case is as urgent as it is: what triage found each time, and who changed it for which reason. */
@NullMarked
package vn.kipthoi.routing.urgency;

import org.jspecify.annotations.NullMarked;
