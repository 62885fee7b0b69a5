/** The file of a case over HTTP: operations, panels of the case page, and pages of its own. */
@NullMarked
package vn.kipthoi.routing.file.web;

import org.jspecify.annotations.NullMarked;
