/** Subscribing to web push over HTTP. */
@NullMarked
package vn.kipthoi.notifier.push.web;

import org.jspecify.annotations.NullMarked;
