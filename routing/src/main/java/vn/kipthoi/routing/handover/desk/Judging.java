package vn.kipthoi.routing.handover.desk;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.util.function.BiFunction;
import java.util.function.Function;
import vn.kipthoi.platform.facts.Doorbell;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.routing.CaseAssigned;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.Scope;
import vn.kipthoi.routing.casework.Casework;
import vn.kipthoi.routing.casework.Casework.Wish;
import vn.kipthoi.routing.casework.Performed;
import vn.kipthoi.routing.store.CaseLock;
import vn.kipthoi.routing.store.CaseLock.Locked;

/** Holds a case while it is judged who takes it over, and does what was judged, all or nothing. */
public final class Judging {

  private final Database database;
  private final Doorbell doorbell;
  private final Casework casework;
  private final CaseLock lock = new CaseLock();

  public Judging(Database database, Doorbell doorbell, Casework casework) {
    this.database = database;
    this.doorbell = doorbell;
    this.casework = casework;
  }

  /** In one transaction; a case that is not the viewer's to see is not there. */
  Future<HandingOver> of(
      Scope scope, CaseNumber number, BiFunction<SqlConnection, Locked, Future<HandingOver>> work) {
    return database
        .inTransaction(transaction -> lock.take(transaction, scope, number)
            .compose(locked -> locked
                .map(held -> work.apply(transaction, held))
                .orElseGet(() -> done(new HandingOver.NotThere()))))
        .map(this::ringOn);
  }

  /** Does the act, and then what belongs to it; nothing of either when the act is not done. */
  Future<HandingOver> performing(
      SqlConnection transaction, Wish wish, Function<Performed.Current, Future<Void>> then) {
    return casework.perform(transaction, wish).compose(performed -> switch (performed) {
      case Performed.Done(var current) ->
        then.apply(current).map(followed -> new HandingOver.Done());
      case Performed.DoneBefore ignored -> done(new HandingOver.Done());
      case Performed.NotThere ignored -> done(new HandingOver.NotThere());
      case Performed.Outdated outdated -> done(new HandingOver.NotPerformed(outdated));
      case Performed.Refused refused -> done(new HandingOver.NotPerformed(refused));
      case Performed.KeyTaken taken -> done(new HandingOver.NotPerformed(taken));
    });
  }

  static Future<HandingOver> done(HandingOver outcome) {
    return Future.succeededFuture(outcome);
  }

  private HandingOver ringOn(HandingOver outcome) {
    if (outcome instanceof HandingOver.Done) {
      doorbell.ring(CaseAssigned.KIND);
      doorbell.ring(Casework.CASE_CHANGED);
    }
    return outcome;
  }
}
