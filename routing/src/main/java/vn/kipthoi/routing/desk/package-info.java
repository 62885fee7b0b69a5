/** What routing decides, in plain Java: whose case it is, who is told next, what an answer means. */
@NullMarked
package vn.kipthoi.routing.desk;

import org.jspecify.annotations.NullMarked;
