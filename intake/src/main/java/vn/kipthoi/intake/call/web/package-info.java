/** Calls as the exchange hands them in, and the measure for those who lead a shift. */
@NullMarked
package vn.kipthoi.intake.call.web;

import org.jspecify.annotations.NullMarked;
