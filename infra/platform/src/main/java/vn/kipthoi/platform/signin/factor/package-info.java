/** What somebody proves beside the password: one-time codes, recovery codes, passkeys. */
@NullMarked
package vn.kipthoi.platform.signin.factor;

import org.jspecify.annotations.NullMarked;
