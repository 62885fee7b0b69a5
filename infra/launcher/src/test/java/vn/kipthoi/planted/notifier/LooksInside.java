package vn.kipthoi.planted.notifier;

import vn.kipthoi.planted.routing.desk.Inner;

/** Wrong on purpose: a neighbour reads what is private. */
record LooksInside(Inner inner) {}
