/** Work on cases: one act, one transaction, and those who follow it. */
@NullMarked
package vn.kipthoi.routing.casework;

import org.jspecify.annotations.NullMarked;
