/** Accounts, as administrators make, change and stop them. */
@NullMarked
package vn.kipthoi.platform.signin.accounts;

import org.jspecify.annotations.NullMarked;
