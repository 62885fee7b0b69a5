/** One Camel route for each channel out, and the simulated carrier at the end of one of them. */
@NullMarked
package vn.kipthoi.notifier.delivery;

import org.jspecify.annotations.NullMarked;
