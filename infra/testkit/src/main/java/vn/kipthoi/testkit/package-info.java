/** What tests stand on: a fresh database, a clock that can be set, and patience with a limit. */
@NullMarked
package vn.kipthoi.testkit;

import org.jspecify.annotations.NullMarked;
