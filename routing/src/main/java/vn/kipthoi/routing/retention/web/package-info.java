/** Retention for administrators and auditors. */
@NullMarked
package vn.kipthoi.routing.retention.web;

import org.jspecify.annotations.NullMarked;
