/** The notifier's pages and operations. */
@NullMarked
package vn.kipthoi.notifier.web;

import org.jspecify.annotations.NullMarked;
