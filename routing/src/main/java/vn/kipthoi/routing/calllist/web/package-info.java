/** Shows and prints the lists. */
@NullMarked
package vn.kipthoi.routing.calllist.web;

import org.jspecify.annotations.NullMarked;
