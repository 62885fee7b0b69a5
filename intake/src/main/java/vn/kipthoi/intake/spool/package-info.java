/**
 * Reports that were told while the database could not be used: kept sealed on this machine's disk and,
 * where there is one, on another node's, and entered as soon as the database is back, each once.
 */
@NullMarked
package vn.kipthoi.intake.spool;

import org.jspecify.annotations.NullMarked;
