/** Wakes the node that owns a deadline at the moment it is due; the only Hazelcast in routing. */
@NullMarked
package vn.kipthoi.routing.clock;

import org.jspecify.annotations.NullMarked;
