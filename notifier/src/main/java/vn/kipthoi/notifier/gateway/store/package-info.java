/** What gateways reported. */
@NullMarked
package vn.kipthoi.notifier.gateway.store;

import org.jspecify.annotations.NullMarked;
