package vn.kipthoi.routing;

import java.time.Instant;
import vn.kipthoi.platform.facts.Fact;

/** A case has found its first rung: these people are to be told now. */
public record CaseAssigned(CallOut callOut) {

  public static final String KIND = "CaseAssigned";

  public Fact asFact(Instant recordedAt) {
    var deadline = callOut.deadline();
    return new Fact(deadline.id(), KIND, deadline.caseId().value(), callOut.json(), recordedAt);
  }

  public static CaseAssigned from(Fact fact) {
    return new CaseAssigned(CallOut.from(fact.body()));
  }
}
