/** Runs what people do to policy and calendar: drafting, checking, looking ahead, applying. */
@NullMarked
package vn.kipthoi.routing.policy.desk;

import org.jspecify.annotations.NullMarked;
