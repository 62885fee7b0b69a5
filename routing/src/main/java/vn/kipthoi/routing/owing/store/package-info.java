/** Reads ledgers of cases, and keeps what follows from them: deadlines, warnings, pauses. */
@NullMarked
package vn.kipthoi.routing.owing.store;

import org.jspecify.annotations.NullMarked;
