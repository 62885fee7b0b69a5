/** What every module stands on; it knows no word of child protection. */
@NullMarked
package vn.kipthoi.platform;

import org.jspecify.annotations.NullMarked;
