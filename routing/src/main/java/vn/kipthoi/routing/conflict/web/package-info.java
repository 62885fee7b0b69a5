/** The deny-list over HTTP. */
@NullMarked
package vn.kipthoi.routing.conflict.web;

import org.jspecify.annotations.NullMarked;
