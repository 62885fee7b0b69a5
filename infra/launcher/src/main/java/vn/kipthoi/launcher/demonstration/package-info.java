/** Invented people with invented phones, so that the program can be tried on real units. */
@NullMarked
package vn.kipthoi.launcher.demonstration;

import org.jspecify.annotations.NullMarked;
