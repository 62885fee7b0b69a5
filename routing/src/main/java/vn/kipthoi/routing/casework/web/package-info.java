/** What people do to cases, through the API and on pages. */
@NullMarked
package vn.kipthoi.routing.casework.web;

import org.jspecify.annotations.NullMarked;
