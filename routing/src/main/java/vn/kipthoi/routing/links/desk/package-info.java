/** Links cases, takes links back, and hears what operators say of earlier cases. */
@NullMarked
package vn.kipthoi.routing.links.desk;

import org.jspecify.annotations.NullMarked;
