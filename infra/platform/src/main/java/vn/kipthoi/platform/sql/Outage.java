package vn.kipthoi.platform.sql;

import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Tells a database that cannot be used at the moment from one that says no. */
public final class Outage {

  /**
   * Classes of SQLSTATE that say nothing of the statement: connection, resources, operator's
   * intervention, system error, transaction rolled back.
   */
  private static final Set<String> CLASSES = Set.of("08", "40", "53", "57", "58");

  /** A standby that is no primary (yet, or any more). */
  private static final String READ_ONLY = "25006";

  /** How the pool says that it had no connection to give in time; it has no type for it. */
  private static final String NO_CONNECTION = "Timeout waiting for connection";

  private static final int CLASS_LENGTH = 2;

  private Outage() {}

  /**
   * Whether the same statement may well succeed later, unchanged. What became of it is then unknown:
   * it may have been committed before the answer was lost.
   */
  public static boolean is(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .anyMatch(Outage::itself);
  }

  private static boolean itself(Throwable failure) {
    return switch (failure) {
      case PgException refused -> notTheStatement(String.valueOf(refused.getSqlState()));
      case ClosedConnectionException _, IOException _, TimeoutException _ -> true;
      case VertxException pool -> NO_CONNECTION.equals(pool.getMessage());
      default -> false;
    };
  }

  private static boolean notTheStatement(String state) {
    return state.equals(READ_ONLY)
        || state.length() > CLASS_LENGTH && CLASSES.contains(state.substring(0, CLASS_LENGTH));
  }
}
