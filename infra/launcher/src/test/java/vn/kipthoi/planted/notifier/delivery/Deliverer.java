package vn.kipthoi.planted.notifier.delivery;

import org.apache.camel.builder.RouteBuilder;

/** Wrong on purpose: a route that everybody can reach, and that does not say that it is one. */
public final class Deliverer extends RouteBuilder {

  @Override
  public void configure() {}
}
