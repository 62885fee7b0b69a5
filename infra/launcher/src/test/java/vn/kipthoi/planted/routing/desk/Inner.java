package vn.kipthoi.planted.routing.desk;

/** Private to the planted routing. */
public record Inner() {}
