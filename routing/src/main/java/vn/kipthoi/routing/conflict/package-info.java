/** From whom a case is kept, and who may say so. */
@NullMarked
package vn.kipthoi.routing.conflict;

import org.jspecify.annotations.NullMarked;
