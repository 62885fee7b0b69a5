/** The pages and operations of intake. */
@NullMarked
package vn.kipthoi.intake.web;

import org.jspecify.annotations.NullMarked;
