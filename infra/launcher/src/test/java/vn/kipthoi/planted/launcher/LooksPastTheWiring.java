package vn.kipthoi.planted.launcher;

import vn.kipthoi.planted.routing.desk.Inner;

/** Wrong on purpose: the launcher takes a module apart. */
record LooksPastTheWiring(Inner inner) {}
