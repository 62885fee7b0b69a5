/** Tells people until somebody answers: alerts, the attempts to deliver them, and the replies. */
@NullMarked
package vn.kipthoi.notifier;

import org.jspecify.annotations.NullMarked;
