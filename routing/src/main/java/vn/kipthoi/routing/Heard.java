package vn.kipthoi.routing;

/** What came of an answer, and from which moment it counts. */
public record Heard(Answered outcome, Belief belief) {}
