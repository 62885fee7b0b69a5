/** Handovers over HTTP. */
@NullMarked
package vn.kipthoi.routing.handover.web;

import org.jspecify.annotations.NullMarked;
