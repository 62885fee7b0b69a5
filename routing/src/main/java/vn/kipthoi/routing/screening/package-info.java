/** The first human look at what came in without a call, and the second at what was screened out. */
@NullMarked
package vn.kipthoi.routing.screening;

import org.jspecify.annotations.NullMarked;
