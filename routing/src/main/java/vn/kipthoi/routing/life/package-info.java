/** The life of a case, as law and practice know it: its states and what leads from one to another. */
@NullMarked
package vn.kipthoi.routing.life;

import org.jspecify.annotations.NullMarked;
