/** Web push: notifications without content, sealed for one browser. */
@NullMarked
package vn.kipthoi.notifier.push;

import org.jspecify.annotations.NullMarked;
