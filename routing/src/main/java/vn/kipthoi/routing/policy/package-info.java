/**
 * What is owed by when, as data: clocks, their lengths and warnings, the working calendar, and who may
 * change them. Pure decisions; time is a parameter.
 */
@NullMarked
package vn.kipthoi.routing.policy;

import org.jspecify.annotations.NullMarked;
