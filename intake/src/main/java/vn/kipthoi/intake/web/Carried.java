package vn.kipthoi.intake.web;

/** A field that a page carries along without asking for it. */
public record Carried(String name, String value) {}
