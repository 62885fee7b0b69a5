/** What the pages of the administration have in common: their frame, what was sent, what was wrong. */
@NullMarked
package vn.kipthoi.routing.administration.web;

import org.jspecify.annotations.NullMarked;
