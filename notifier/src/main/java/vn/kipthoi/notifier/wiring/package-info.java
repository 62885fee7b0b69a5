/** Puts the notifier together; the one package of it that the launcher knows. */
@NullMarked
package vn.kipthoi.notifier.wiring;

import org.jspecify.annotations.NullMarked;
