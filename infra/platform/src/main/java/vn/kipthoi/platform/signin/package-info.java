/** Who is looking: accounts, passwords and sessions. */
@NullMarked
package vn.kipthoi.platform.signin;

import org.jspecify.annotations.NullMarked;
