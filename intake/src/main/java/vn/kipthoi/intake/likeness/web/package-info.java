/** Says in words why two reports look alike. */
@NullMarked
package vn.kipthoi.intake.likeness.web;

import org.jspecify.annotations.NullMarked;
