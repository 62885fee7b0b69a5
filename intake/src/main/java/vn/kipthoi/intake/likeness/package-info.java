/**
 * Whether two reports may be about the same child, and why one would think so. Nothing here merges
 * anything: a likeness is a hint for a person, with its reasons.
 */
@NullMarked
package vn.kipthoi.intake.likeness;

import org.jspecify.annotations.NullMarked;
