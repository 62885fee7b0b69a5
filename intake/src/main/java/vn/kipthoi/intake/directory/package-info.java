/** Where the units come from: the shipped files, the tables, the imports. */
@NullMarked
package vn.kipthoi.intake.directory;

import org.jspecify.annotations.NullMarked;
