package vn.kipthoi.routing.policy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.routing.ClockId;

/** A version of policy that was checked, with the moment from which it is in force. */
public sealed interface PolicyVersion {

  String version();

  /** The unit it holds for, and everything below it. */
  UnitCode unit();

  Instant effectiveFrom();

  /** What the country has: every clock. */
  record National(Instant effectiveFrom, Policy policy) implements PolicyVersion {

    @Override
    public String version() {
      return policy.version();
    }

    @Override
    public UnitCode unit() {
      return UnitCode.NATION;
    }
  }

  /**
   * What a province has in addition: shorter lengths of some clocks. Where the country has become
   * shorter still, the country's holds.
   */
  record Provincial(
      String version,
      UnitCode unit,
      Instant effectiveFrom,
      Map<ClockId, List<Allowance>> allowances)
      implements PolicyVersion {

    public Provincial {
      allowances = Map.copyOf(allowances);
    }

    boolean speaksOf(ClockId clock) {
      return allowances.containsKey(clock);
    }

    /** The rule with the lengths that this version shortens; it lengthens none. */
    ClockRule shorten(ClockRule rule) {
      return rule.withAtMost(allowances.getOrDefault(rule.clock(), List.of()));
    }
  }
}
