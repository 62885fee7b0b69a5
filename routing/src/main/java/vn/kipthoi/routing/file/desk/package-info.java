/** What people do with the file of a case, each in one transaction with its journal line. */
@NullMarked
package vn.kipthoi.routing.file.desk;

import org.jspecify.annotations.NullMarked;
