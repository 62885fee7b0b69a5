/** Where the file of a case is kept: sealed under the keys of its case. */
@NullMarked
package vn.kipthoi.routing.file.store;

import org.jspecify.annotations.NullMarked;
