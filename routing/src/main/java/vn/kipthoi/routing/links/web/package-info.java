/** Merging and linking over HTTP and on the page of a case. */
@NullMarked
package vn.kipthoi.routing.links.web;

import org.jspecify.annotations.NullMarked;
