package vn.kipthoi.planted.routing.flow;

import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.privacy.Purpose;

/** Wrong on purpose: a flow that reads a name. */
final class Reveals {

  String name(Personal<String> name) {
    return name.revealFor(Purpose.ROUTING);
  }
}
