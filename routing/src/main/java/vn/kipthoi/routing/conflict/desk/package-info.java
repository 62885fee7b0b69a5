/** Keeps cases from people, and lets them see cases again. */
@NullMarked
package vn.kipthoi.routing.conflict.desk;

import org.jspecify.annotations.NullMarked;
