package vn.kipthoi.planted.ring.here;

import vn.kipthoi.planted.ring.there.There;

/** Wrong on purpose: one half of a circle. */
public record Here(There there) {}
