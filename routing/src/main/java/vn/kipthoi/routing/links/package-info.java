/** Cases that belong together without being the same: siblings, a household, whoever harms. Pure. */
@NullMarked
package vn.kipthoi.routing.links;

import org.jspecify.annotations.NullMarked;
