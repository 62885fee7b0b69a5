/**
 * Checks the journal from outside: with its own reading, its own JSON and its own hashing, so that a
 * mistake of the program that writes the journal is not repeated by the one that checks it.
 */
@NullMarked
package vn.kipthoi.launcher.verification;

import org.jspecify.annotations.NullMarked;
