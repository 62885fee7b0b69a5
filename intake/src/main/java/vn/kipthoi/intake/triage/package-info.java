/** How urgent a report is: rules that are data, and the reasons they give. */
@NullMarked
package vn.kipthoi.intake.triage;

import org.jspecify.annotations.NullMarked;
