package vn.kipthoi.launcher;

import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;

/** Starts the Camel context that the modules add their routes to. */
final class Flows {

  private static final long LONGEST_STOP_SECONDS = 5;

  private Flows() {}

  static CamelContext start(Undo undo) {
    var camel = new DefaultCamelContext();
    camel.getShutdownStrategy().setTimeout(LONGEST_STOP_SECONDS);
    undo.later("Camel", camel::close);
    camel.start();
    return camel;
  }
}
