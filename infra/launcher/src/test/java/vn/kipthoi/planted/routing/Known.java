package vn.kipthoi.planted.routing;

/** What upstream must not know. */
public record Known() {}
