/** Phones of teams: bound once with a code, opened with a PIN, taken out of use from afar. */
@NullMarked
package vn.kipthoi.platform.signin.device;

import org.jspecify.annotations.NullMarked;
