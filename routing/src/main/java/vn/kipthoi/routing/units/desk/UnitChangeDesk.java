package vn.kipthoi.routing.units.desk;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlConnection;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.intake.UnitChanges;
import vn.kipthoi.intake.UnitChanges.Change;
import vn.kipthoi.intake.UnitChanges.Doing;
import vn.kipthoi.intake.UnitChanges.Reading;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.journal.Journal;
import vn.kipthoi.platform.journal.JournalLine;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.routing.administration.Fault.What;
import vn.kipthoi.routing.administration.Settled;
import vn.kipthoi.routing.policy.VietNam;
import vn.kipthoi.routing.units.Consequence;
import vn.kipthoi.routing.units.WrittenChange;
import vn.kipthoi.routing.units.WrittenChange.State;
import vn.kipthoi.routing.units.store.UnitChangeStore;

/**
 * Takes changes of units: one administrator writes them down, another one looks at what they would do
 * and lets them be made. The teams of a unit that ends then end with it; its open cases are re-homed
 * by whoever watches for dissolved communes, on the day.
 */
public record UnitChangeDesk(
    Database database,
    InstantSource clock,
    Journal journal,
    UnitChanges directory,
    UnitChangeStore store) {

  /**
   * What a written change would do.
   *
   * @param consequences for the units that end
   */
  public record Ahead(Reading reading, List<Consequence> consequences) {}

  /** What became of a table: it was written down, or it was not and this is why. */
  public sealed interface Taken {

    /** It waits for a second person. */
    record Written(WrittenChange change) implements Taken {}

    /** Nothing was written down. */
    record Unread(List<UnitChanges.Fault> faults) implements Taken {
      public Unread {
        faults = List.copyOf(faults);
      }
    }
  }

  /** @param id drawn by whoever sends it: the same sent twice is one */
  public Future<Taken> write(Viewer viewer, UUID id, String body) {
    return directory.look(body).compose(reading -> switch (reading) {
      case Reading.Faulty(var faults) -> Future.succeededFuture(new Taken.Unread(faults));
      case Reading.Clear(var changes) -> keep(viewer, id, body, changes).map(Taken.Written::new);
    });
  }

  private Future<WrittenChange> keep(Viewer viewer, UUID id, String body, List<Change> changes) {
    var written = new WrittenChange(
        id, body, State.DRAFT, viewer.accountId(), clock.instant(), Optional.empty());
    return database.inTransaction(transaction -> store
        .write(transaction, written)
        .compose(kept -> kept
            ? told(transaction, viewer, "unit-changes-written", id, changes.size())
            : Future.<Void>succeededFuture())
        .map(told -> written));
  }

  public Future<Ahead> ahead(WrittenChange written) {
    return directory
        .look(written.body())
        .compose(reading -> store
            .consequences(database.client(), ending(reading), clock.instant())
            .map(consequences -> new Ahead(reading, consequences)));
  }

  /** @param state checked by somebody else and thereby made, or discarded by anybody */
  public Future<Settled<WrittenChange>> settle(Viewer viewer, UUID id, State state) {
    return database.inTransaction(transaction -> store
        .lock(transaction, id)
        .compose(found -> found
            .map(written -> settle(transaction, viewer, written, state))
            .orElseGet(Settled::notThere)));
  }

  private Future<Settled<WrittenChange>> settle(
      SqlConnection transaction, Viewer viewer, WrittenChange written, State state) {
    if (written.state() != State.DRAFT) {
      return written.state() == state
          ? Future.succeededFuture(Settled.done(written))
          : Settled.faulty("change", What.SETTLED_BEFORE);
    }
    if (state == State.CHECKED && written.madeBy().equals(viewer.accountId())) {
      return Settled.faulty("change", What.MADE_IT_THEMSELVES);
    }
    return state == State.CHECKED
        ? make(transaction, viewer, written)
        : settled(transaction, viewer, written, state, 0);
  }

  /** The directory is changed once for this name: a node that dies in between has lost nothing. */
  private Future<Settled<WrittenChange>> make(
      SqlConnection transaction, Viewer viewer, WrittenChange written) {
    return directory.make(written.id(), written.body()).compose(reading -> switch (reading) {
      case Reading.Faulty ignored -> Settled.faulty("change", What.NO_LONGER_FITS);
      case Reading.Clear(var changes) ->
        endTeams(transaction, changes)
            .compose(ended -> settled(transaction, viewer, written, State.CHECKED, changes.size()));
    });
  }

  private Future<Void> endTeams(SqlConnection transaction, List<Change> changes) {
    Future<Void> all = Future.succeededFuture();
    for (var change : changes) {
      if (change.doing() == Doing.ENDS) {
        all = all.compose(before -> store
            .endTeams(transaction, change.code(), VietNam.startOfDay(change.on()))
            .mapEmpty());
      }
    }
    return all;
  }

  private Future<Settled<WrittenChange>> settled(
      SqlConnection transaction, Viewer viewer, WrittenChange written, State state, int changes) {
    return store
        .settle(transaction, written.id(), state, viewer.accountId(), clock.instant())
        .compose(done ->
            told(transaction, viewer, "unit-changes-" + state.word(), written.id(), changes))
        .map(told -> Settled.done(written));
  }

  private Future<Void> told(
      SqlConnection transaction, Viewer viewer, String action, UUID subject, int changes) {
    var line = new JournalLine(
        clock.instant(),
        viewer.accountId().toString(),
        action,
        subject,
        new JsonObject().put("changes", changes));
    return journal.write(transaction, line);
  }

  private static List<UnitCode> ending(Reading reading) {
    return switch (reading) {
      case Reading.Faulty ignored -> List.of();
      case Reading.Clear(var changes) ->
        changes.stream()
            .filter(one -> one.doing() == Doing.ENDS)
            .map(Change::code)
            .distinct()
            .toList();
    };
  }
}
