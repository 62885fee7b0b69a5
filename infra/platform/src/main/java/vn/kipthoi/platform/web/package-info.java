/** The shell that pages and operations are mounted on: access, errors, words, frames, assets. */
@NullMarked
package vn.kipthoi.platform.web;

import org.jspecify.annotations.NullMarked;
