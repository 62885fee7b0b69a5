/** Explains a case in plain words, computed from what is stored. */
@NullMarked
package vn.kipthoi.routing.why.web;

import org.jspecify.annotations.NullMarked;
