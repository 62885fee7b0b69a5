package vn.kipthoi.routing.policy.desk;

import java.util.List;
import vn.kipthoi.routing.policy.Fault;
import vn.kipthoi.routing.policy.Filed;
import vn.kipthoi.routing.policy.PolicyRights.Refusal;

/** What came of an act on a version of policy. */
public sealed interface Outcome {

  /** It is so now, and everybody who asks is told the same. */
  record Done(Filed filed) implements Outcome {}

  /** It cannot stand as it is; nothing was kept. */
  record Faulty(List<Fault> faults) implements Outcome {}

  /** There is none, or none that is theirs to know. */
  record NotThere() implements Outcome {}

  /** Seen, and not theirs to change. */
  record NotTheirs() implements Outcome {}

  /** Somebody has changed or checked it meanwhile. */
  record Stale(Filed current) implements Outcome {}

  /** One open draft for a unit is enough; it can be changed. */
  record AlreadyOpen(Filed open) implements Outcome {}

  /** It is not theirs to check, or not now. */
  record NotToCheck(Filed current, Refusal why) implements Outcome {}
}
