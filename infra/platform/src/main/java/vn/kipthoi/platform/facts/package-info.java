/** What became true, as rows: written with the change itself, read by the next module at least once. */
@NullMarked
package vn.kipthoi.platform.facts;

import org.jspecify.annotations.NullMarked;
