/** What is handed to a mail server. */
@NullMarked
package vn.kipthoi.notifier.mail.delivery;

import org.jspecify.annotations.NullMarked;
