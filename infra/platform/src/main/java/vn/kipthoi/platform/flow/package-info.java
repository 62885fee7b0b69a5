/** The one bridge from Vert.x to a Camel route. */
@NullMarked
package vn.kipthoi.platform.flow;

import org.jspecify.annotations.NullMarked;
