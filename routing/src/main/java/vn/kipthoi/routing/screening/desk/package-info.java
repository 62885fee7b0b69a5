/** Opening, confirming, and looking again. */
@NullMarked
package vn.kipthoi.routing.screening.desk;

import org.jspecify.annotations.NullMarked;
