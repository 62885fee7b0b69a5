/** Changes of the directory of administrative units, and what they do to teams and cases. */
@NullMarked
package vn.kipthoi.routing.units;

import org.jspecify.annotations.NullMarked;
