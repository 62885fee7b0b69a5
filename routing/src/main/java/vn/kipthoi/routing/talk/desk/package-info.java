/** What is done when a reporter says more, and when somebody answers them. */
@NullMarked
package vn.kipthoi.routing.talk.desk;

import org.jspecify.annotations.NullMarked;
