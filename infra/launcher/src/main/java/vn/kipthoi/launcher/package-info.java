/** The top of the house: reads the settings, starts a node, wires the modules together, stops it. */
@NullMarked
package vn.kipthoi.launcher;

import org.jspecify.annotations.NullMarked;
