package vn.kipthoi.notifier.delivery;

import org.apache.camel.Exchange;
import vn.kipthoi.notifier.Delivery;

/** What a route answers when its channel failed: nobody knows whether the message went. */
final class Unknowns {

  private Unknowns() {}

  /** The failure's kind alone is kept: a carrier's own words may contain a number. */
  static void word(Exchange failed) {
    var failure = failed.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class);
    failed.getMessage().setBody(new Delivery.Unknown(failure.getClass().getSimpleName()));
  }
}
