package vn.kipthoi.planted.routing.desk;

import org.apache.camel.Exchange;

/** Wrong on purpose: a decision that knows its transport. */
record UsesCamel(Exchange exchange) {}
