/** The notifier's rows and the SQL that reads and writes them. */
@NullMarked
package vn.kipthoi.notifier.store;

import org.jspecify.annotations.NullMarked;
