/** Keeps the subscriptions of browsers. */
@NullMarked
package vn.kipthoi.notifier.push.store;

import org.jspecify.annotations.NullMarked;
