package vn.kipthoi.planted.ring.there;

import vn.kipthoi.planted.ring.here.Here;

/** Wrong on purpose: the other half. */
public record There(Here here) {}
