/** Texts as carriers take them: alphabets, segments, receipts, and what a refusal means. */
@NullMarked
package vn.kipthoi.notifier.sms;

import org.jspecify.annotations.NullMarked;
