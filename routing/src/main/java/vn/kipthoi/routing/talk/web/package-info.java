/** The talk with reporters over HTTP. */
@NullMarked
package vn.kipthoi.routing.talk.web;

import org.jspecify.annotations.NullMarked;
