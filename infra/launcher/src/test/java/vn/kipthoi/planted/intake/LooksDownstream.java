package vn.kipthoi.planted.intake;

import vn.kipthoi.planted.routing.Known;

/** Wrong on purpose: intake knows routing. */
record LooksDownstream(Known known) {}
