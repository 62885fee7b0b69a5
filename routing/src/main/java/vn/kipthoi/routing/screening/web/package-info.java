/** Screening over HTTP. */
@NullMarked
package vn.kipthoi.routing.screening.web;

import org.jspecify.annotations.NullMarked;
