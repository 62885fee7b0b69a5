/** Says why a case is as urgent as it is, on its page and in its JSON. */
@NullMarked
package vn.kipthoi.routing.urgency.web;

import org.jspecify.annotations.NullMarked;
