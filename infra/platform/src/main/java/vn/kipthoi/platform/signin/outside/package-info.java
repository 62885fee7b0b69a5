/** Signing in where an organisation keeps its accounts, by OpenID Connect. */
@NullMarked
package vn.kipthoi.platform.signin.outside;

import org.jspecify.annotations.NullMarked;
