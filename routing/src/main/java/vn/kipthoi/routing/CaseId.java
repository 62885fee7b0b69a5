package vn.kipthoi.routing;

import java.util.UUID;

/** A case, for machines. People say its {@link CaseNumber}. */
public record CaseId(UUID value) {}
