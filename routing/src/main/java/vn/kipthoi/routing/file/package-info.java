/** The file of a case: its forms as versioned data, what was answered, and what follows from it. */
@NullMarked
package vn.kipthoi.routing.file;

import org.jspecify.annotations.NullMarked;
