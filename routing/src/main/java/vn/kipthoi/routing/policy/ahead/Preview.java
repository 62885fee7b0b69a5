package vn.kipthoi.routing.policy.ahead;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.routing.desk.Post;

/**
 * What a version would do to open cases if it were applied at a moment. Numbers alone: whoever reads
 * it may not know the cases.
 *
 * @param counted how many open cases were looked at
 * @param complete whether those were all
 */
public record Preview(Instant at, int counted, boolean complete, List<OfProvince> provinces) {

  public Preview {
    provinces = List.copyOf(provinces);
  }

  /** Whether anything would move. */
  public boolean changesAnything() {
    return provinces.stream().anyMatch(one -> one.earlier() + one.later() > 0);
  }

  /**
   * What it would do in one province.
   *
   * @param cases how many open cases would have a deadline at another moment
   * @param earlier deadlines that would be due earlier
   * @param later deadlines that would be due later
   * @param overdueAtOnce deadlines that would be overdue at once
   * @param told how many people would be told at once, by their post
   */
  public record OfProvince(
      UnitCode province,
      int cases,
      int earlier,
      int later,
      int overdueAtOnce,
      Map<Post, Integer> told) {

    public OfProvince {
      told = Map.copyOf(told);
    }
  }

  /** Adds up cases, one after the other. */
  static final class Count {

    private final Instant at;
    private final Map<UnitCode, OfProvince> provinces = new TreeMap<>();
    private int counted;

    Count(Instant at) {
      this.at = at;
    }

    void add(UnitCode province, List<Shift> shifts, Map<Post, Integer> told) {
      counted++;
      if (shifts.isEmpty()) {
        return;
      }
      var earlier = (int) shifts.stream().filter(Shift::isEarlier).count();
      var overdue = (int) shifts.stream().filter(shift -> shift.isOverdueAt(at)).count();
      provinces.merge(
          province,
          new OfProvince(province, 1, earlier, shifts.size() - earlier, overdue, told),
          Count::sum);
    }

    int counted() {
      return counted;
    }

    Preview sum(boolean complete) {
      return new Preview(at, counted, complete, new ArrayList<>(provinces.values()));
    }

    private static OfProvince sum(OfProvince one, OfProvince other) {
      var told = new HashMap<>(one.told());
      // The same people are told of several cases, and counted once.
      other.told().forEach((post, people) -> told.merge(post, people, Math::max));
      return new OfProvince(
          one.province(),
          one.cases() + other.cases(),
          one.earlier() + other.earlier(),
          one.later() + other.later(),
          one.overdueAtOnce() + other.overdueAtOnce(),
          told);
    }
  }
}
