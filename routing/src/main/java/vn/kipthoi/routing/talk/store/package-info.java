/** What the talk with reporters changes in cases. */
@NullMarked
package vn.kipthoi.routing.talk.store;

import org.jspecify.annotations.NullMarked;
