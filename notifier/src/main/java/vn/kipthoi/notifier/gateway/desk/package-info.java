/** What follows from a gateway's reports. */
@NullMarked
package vn.kipthoi.notifier.gateway.desk;

import org.jspecify.annotations.NullMarked;
