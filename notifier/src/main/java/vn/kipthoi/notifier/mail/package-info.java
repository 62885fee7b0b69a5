/** Letters: how a mail server is reached, and what its answers mean. */
@NullMarked
package vn.kipthoi.notifier.mail;

import org.jspecify.annotations.NullMarked;
