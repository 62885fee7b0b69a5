/**
 * The alarm that watches the alarm: each node says that it is well, and a process of its own, on
 * another machine and with a carrier of its own, speaks when one falls silent.
 */
@NullMarked
package vn.kipthoi.launcher.watch;

import org.jspecify.annotations.NullMarked;
