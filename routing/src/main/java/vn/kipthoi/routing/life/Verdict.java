package vn.kipthoi.routing.life;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.kipthoi.routing.Milestone;

/** What comes of an act, given how the case stands. */
public sealed interface Verdict {

  /** It is done: so the case stands then, and these milestones are reached. */
  record Done(Standing after, List<Mark> marks) implements Verdict {

    public Done {
      marks = List.copyOf(marks);
    }

    /** Nothing is reached before somebody spoke: what is told to the minute counts from then on. */
    Done reaching(Milestone milestone, Instant at) {
      var more = new ArrayList<>(marks);
      more.add(new Mark(milestone, at.isBefore(after.heardAt()) ? after.heardAt() : at));
      return new Done(after, more);
    }
  }

  /** A milestone, and when it was so. */
  record Mark(Milestone milestone, Instant at) {}

  record Refused(Refusal why) implements Verdict {}

  static Done done(Standing after) {
    return new Done(after, List.of());
  }

  static Refused refused(Refusal why) {
    return new Refused(why);
  }

  /** The state of the case has no such way out. */
  static Refused notNow(Standing standing) {
    return refused(standing.isOpen() ? Refusal.NOT_NOW : Refusal.ENDED);
  }
}
