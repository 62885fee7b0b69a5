package vn.kipthoi.migrations;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * One node at a time changes the schema; the others wait for it and then find nothing to do.
 *
 * <p>The lock belongs to a connection: a node that dies while it holds it, lets go of it.
 */
final class SchemaLock implements AutoCloseable {

  /** Any number will do, as long as it is always the same; other programs may use others. */
  private static final long KEY = 0x6b_6970_7468_6f69L;

  private final Connection connection;

  private SchemaLock(Connection connection) {
    this.connection = connection;
  }

  static SchemaLock take(Jdbc database) throws SQLException {
    var connection = database.connect();
    try (var statement = connection.createStatement()) {
      var _ = statement.execute("set lock_timeout = '10min'");
      var _ = statement.execute("select pg_advisory_lock(%d)".formatted(KEY));
      return new SchemaLock(connection);
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  Connection connection() {
    return connection;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
