/** What the notifier does: raises alerts, dispatches attempts, words texts, reads replies. */
@NullMarked
package vn.kipthoi.notifier.desk;

import org.jspecify.annotations.NullMarked;
