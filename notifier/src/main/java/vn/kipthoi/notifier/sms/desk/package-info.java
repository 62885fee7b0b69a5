/** Applies what carriers report, and asks them where they say nothing. */
@NullMarked
package vn.kipthoi.notifier.sms.desk;

import org.jspecify.annotations.NullMarked;
