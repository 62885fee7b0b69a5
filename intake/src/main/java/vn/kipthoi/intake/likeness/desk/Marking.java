package vn.kipthoi.intake.likeness.desk;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.Set;
import vn.kipthoi.intake.Report;
import vn.kipthoi.intake.Reporter;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.intake.likeness.IndexWords;
import vn.kipthoi.intake.likeness.Traits;
import vn.kipthoi.intake.likeness.store.BlindMarks;
import vn.kipthoi.intake.likeness.store.MarkStore;
import vn.kipthoi.platform.privacy.Vault;

/** Marks a report, so that another about the same child finds it. */
public final class Marking {

  private final Vault vault;
  private final Surroundings surroundings;
  private final MarkStore store = new MarkStore();

  public Marking(Vault vault, Surroundings surroundings) {
    this.vault = vault;
    this.surroundings = surroundings;
  }

  /** Keeps the marks of a report, in the transaction that takes it or after. */
  public Future<Void> mark(SqlClient transaction, Report report) {
    var communes = surroundings.communes(report.locality(), report.receivedAt());
    var words = IndexWords.toKeep(
        traits(report, communes), surroundings.wider(report.locality(), communes));
    return store.keep(transaction, report.id(), report.heardAt(), BlindMarks.of(vault, words));
  }

  private static Traits traits(Report report, Set<UnitCode> communes) {
    var phone = report.reporter().flatMap(Reporter::phone);
    return Traits.of(report.account(), phone, communes, report.heardAt());
  }
}
