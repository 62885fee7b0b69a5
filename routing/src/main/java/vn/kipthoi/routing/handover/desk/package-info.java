/** Offers cases to other communes, and takes them over. */
@NullMarked
package vn.kipthoi.routing.handover.desk;

import org.jspecify.annotations.NullMarked;
