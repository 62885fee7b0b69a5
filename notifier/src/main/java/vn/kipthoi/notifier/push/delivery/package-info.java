/** Hands notifications to the push services of browsers. */
@NullMarked
package vn.kipthoi.notifier.push.delivery;

import org.jspecify.annotations.NullMarked;
