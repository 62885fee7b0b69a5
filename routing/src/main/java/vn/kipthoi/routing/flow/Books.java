package vn.kipthoi.routing.flow;

import java.util.random.RandomGenerator;
import vn.kipthoi.platform.facts.Facts;
import vn.kipthoi.platform.journal.Journal;
import vn.kipthoi.routing.policy.store.BookStore;
import vn.kipthoi.routing.store.AnswerStore;
import vn.kipthoi.routing.store.CallStore;
import vn.kipthoi.routing.store.CaseStore;
import vn.kipthoi.routing.store.DeadlineStore;
import vn.kipthoi.routing.store.DutyStore;
import vn.kipthoi.routing.store.ExclusionStore;
import vn.kipthoi.routing.store.LadderStore;
import vn.kipthoi.routing.store.MilestoneStore;
import vn.kipthoi.routing.store.TimelineStore;

/** Everything that the flows read from and write to; what they do is in the caller's transaction. */
public record Books(
    LadderStore ladders,
    DutyStore rosters,
    CaseStore cases,
    DeadlineStore deadlines,
    CallStore calls,
    AnswerStore answers,
    TimelineStore timeline,
    ExclusionStore exclusions,
    MilestoneStore milestones,
    BookStore policies,
    Facts facts,
    Journal journal) {

  /** @param random what case numbers are drawn from */
  public static Books drawingFrom(RandomGenerator random, Journal journal) {
    var policies = new BookStore();
    return new Books(
        new LadderStore(),
        new DutyStore(policies),
        new CaseStore(random),
        new DeadlineStore(),
        new CallStore(),
        new AnswerStore(),
        new TimelineStore(),
        new ExclusionStore(),
        new MilestoneStore(),
        policies,
        new Facts(),
        journal);
  }
}
