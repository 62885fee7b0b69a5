package vn.kipthoi.intake.directory;

import io.vertx.core.Future;
import java.util.UUID;
import vn.kipthoi.intake.UnitChanges;

/** Looks at what people type of a decree, and makes it. */
public final class TypedChanges implements UnitChanges {

  private final DirectoryKeeper keeper;

  public TypedChanges(DirectoryKeeper keeper) {
    this.keeper = keeper;
  }

  @Override
  public Future<Reading> look(String text) {
    var table = ChangeTable.read(text);
    return keeper.importFrom(table, "", true).map(outcome -> reading(table, outcome));
  }

  @Override
  public Future<Reading> make(UUID name, String text) {
    var table = ChangeTable.read(text);
    return keeper.importOnce(table, "change " + name).map(outcome -> reading(table, outcome));
  }

  private static Reading reading(ChangeTable table, ImportOutcome outcome) {
    return switch (outcome) {
      case ImportOutcome.Refused ignored -> new Reading.Faulty(table.faults());
      case ImportOutcome.Shown ignored -> new Reading.Clear(table.changes());
      case ImportOutcome.Changed ignored -> new Reading.Clear(table.changes());
    };
  }
}
