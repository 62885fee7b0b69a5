/** Keeps the deadlines of cases in step with what they owe, and tells those who can still act. */
@NullMarked
package vn.kipthoi.routing.owing.desk;

import org.jspecify.annotations.NullMarked;
