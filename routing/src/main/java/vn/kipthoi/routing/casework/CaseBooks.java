package vn.kipthoi.routing.casework;

import vn.kipthoi.platform.journal.Journal;
import vn.kipthoi.platform.privacy.DataKeys;
import vn.kipthoi.routing.casework.store.ActStore;
import vn.kipthoi.routing.casework.store.StandingStore;
import vn.kipthoi.routing.store.MilestoneStore;
import vn.kipthoi.routing.store.TimelineStore;

/** Everything that an act is written into, in the caller's transaction. */
public record CaseBooks(
    StandingStore standings,
    ActStore acts,
    MilestoneStore milestones,
    TimelineStore timeline,
    Journal journal) {

  public static CaseBooks with(DataKeys keys, Journal journal) {
    return new CaseBooks(
        new StandingStore(),
        new ActStore(keys),
        new MilestoneStore(),
        new TimelineStore(),
        journal);
  }
}
