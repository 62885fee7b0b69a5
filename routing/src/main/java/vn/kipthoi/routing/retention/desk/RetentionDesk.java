package vn.kipthoi.routing.retention.desk;

import java.time.InstantSource;
import java.util.List;
import vn.kipthoi.intake.Reports;
import vn.kipthoi.platform.Ground;
import vn.kipthoi.platform.journal.Journal;
import vn.kipthoi.platform.privacy.DataKeys;
import vn.kipthoi.platform.retention.KeptRecords;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.routing.retention.store.AgeOnFile;
import vn.kipthoi.routing.retention.store.DueStore;
import vn.kipthoi.routing.retention.store.HoldStore;
import vn.kipthoi.routing.retention.store.OutlookStore;
import vn.kipthoi.routing.retention.store.PeriodStore;

/** What all of retention is done with. */
public record RetentionDesk(
    Database database,
    InstantSource clock,
    Journal journal,
    DataKeys keys,
    AgeOnFile ages,
    PeriodStore periods,
    HoldStore holds,
    DueStore due,
    OutlookStore outlook,
    Records records) {

  public static RetentionDesk over(
      Database database,
      InstantSource clock,
      DataKeys keys,
      Reports reports,
      List<KeptRecords> kept) {
    var journal = new Journal(keys.vault());
    return new RetentionDesk(
        database,
        clock,
        journal,
        keys,
        new AgeOnFile(reports),
        new PeriodStore(),
        new HoldStore(),
        new DueStore(),
        new OutlookStore(),
        new Records(kept, journal));
  }

  /** @param kept what modules keep beside the cases */
  public static RetentionDesk over(Ground ground, Reports reports, List<KeptRecords> kept) {
    return over(ground.database(), ground.clock(), ground.keys(), reports, kept);
  }
}
