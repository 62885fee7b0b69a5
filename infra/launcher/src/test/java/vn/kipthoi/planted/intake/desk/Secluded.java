package vn.kipthoi.planted.intake.desk;

/** Private to the planted intake. */
public final class Secluded {}
