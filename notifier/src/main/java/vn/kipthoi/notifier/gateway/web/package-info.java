/** Where gateways report. */
@NullMarked
package vn.kipthoi.notifier.gateway.web;

import org.jspecify.annotations.NullMarked;
