/** What the launcher itself keeps in the database: which keys belong to it. */
@NullMarked
package vn.kipthoi.launcher.store;

import org.jspecify.annotations.NullMarked;
