/** The lines to carriers over SMPP: what goes out by them, and what comes in. */
@NullMarked
package vn.kipthoi.notifier.sms.delivery;

import org.jspecify.annotations.NullMarked;
