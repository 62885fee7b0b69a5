/** Policy and calendar over HTTP: as JSON, and as pages that work without scripts. */
@NullMarked
package vn.kipthoi.routing.policy.web;

import org.jspecify.annotations.NullMarked;
