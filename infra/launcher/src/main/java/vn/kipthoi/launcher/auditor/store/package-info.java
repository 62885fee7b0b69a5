/** What the auditor asks. It alone reads the tables of every module, and it changes none. */
@NullMarked
package vn.kipthoi.launcher.auditor.store;

import org.jspecify.annotations.NullMarked;
