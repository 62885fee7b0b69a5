/** What was handed to carriers, and what they reported. */
@NullMarked
package vn.kipthoi.notifier.sms.store;

import org.jspecify.annotations.NullMarked;
