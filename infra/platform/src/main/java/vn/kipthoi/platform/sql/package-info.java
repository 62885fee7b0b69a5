/** How statements are kept and sent. */
@NullMarked
package vn.kipthoi.platform.sql;

import org.jspecify.annotations.NullMarked;
