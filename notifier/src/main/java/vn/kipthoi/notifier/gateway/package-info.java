/** Calls and messages in Zalo through a gateway over HTTP: what is asked of it, and what it reports. */
@NullMarked
package vn.kipthoi.notifier.gateway;

import org.jspecify.annotations.NullMarked;
