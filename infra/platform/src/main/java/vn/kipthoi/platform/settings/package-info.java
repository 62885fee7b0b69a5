/** What a node is told at start, parsed once, with all mistakes reported together. */
@NullMarked
package vn.kipthoi.platform.settings;

import org.jspecify.annotations.NullMarked;
