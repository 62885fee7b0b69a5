/** How a gateway is asked. */
@NullMarked
package vn.kipthoi.notifier.gateway.delivery;

import org.jspecify.annotations.NullMarked;
