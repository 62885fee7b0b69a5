package vn.kipthoi.planted.platform;

import vn.kipthoi.planted.routing.Known;

/** Wrong on purpose: the platform knows a case. */
record KnowsTheHotline(Known known) {}
