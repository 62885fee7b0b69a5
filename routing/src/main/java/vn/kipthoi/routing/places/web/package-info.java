/** Places over HTTP. */
@NullMarked
package vn.kipthoi.routing.places.web;

import org.jspecify.annotations.NullMarked;
