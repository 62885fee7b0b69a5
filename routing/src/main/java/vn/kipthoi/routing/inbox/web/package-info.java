/** The inbox over HTTP, whole without scripts, and installable with them. */
@NullMarked
package vn.kipthoi.routing.inbox.web;

import org.jspecify.annotations.NullMarked;
