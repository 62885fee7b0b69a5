package vn.kipthoi.planted.routing.desk;

/** Wrong on purpose: it may do anything. */
record CaseManager() {}
