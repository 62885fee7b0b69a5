/**
 * The auditor: looks at all that was ever taken, with code of its own, and says where a report, a
 * deadline or an alert has stopped on its way. It shares no statement with the modules it checks, so
 * that a mistake of theirs is not also its own; it reads their tables, and changes nothing.
 */
@NullMarked
package vn.kipthoi.launcher.auditor;

import org.jspecify.annotations.NullMarked;
