/** The schema as files, one for each step, and the runner that brings a database up to date. */
@NullMarked
package vn.kipthoi.migrations;

import org.jspecify.annotations.NullMarked;
