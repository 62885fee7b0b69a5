/** The journal for auditors: a page, an operation, and an export. */
@NullMarked
package vn.kipthoi.platform.journal.web;

import org.jspecify.annotations.NullMarked;
