/** The administration's front page: what needs a look first, then the areas. */
@NullMarked
package vn.kipthoi.routing.front.web;

import org.jspecify.annotations.NullMarked;
