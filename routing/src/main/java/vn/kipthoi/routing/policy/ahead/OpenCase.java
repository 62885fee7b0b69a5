package vn.kipthoi.routing.policy.ahead;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.function.Function;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.routing.CaseId;
import vn.kipthoi.routing.owing.CaseLedger;

/**
 * What is looked at of an open case.
 *
 * @param unit its commune, or the unit whose desk holds it
 * @param in its ledger, for the province of its unit
 */
public record OpenCase(UnitCode unit, Priority priority, Function<UnitCode, CaseLedger> in) {

  /** Reads what an open case owes follows from. */
  @FunctionalInterface
  public interface Reading {
    Future<OpenCase> of(SqlClient client, CaseId open);
  }
}
