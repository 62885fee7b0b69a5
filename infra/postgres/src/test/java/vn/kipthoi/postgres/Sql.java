package vn.kipthoi.postgres;

import java.sql.DriverManager;
import java.sql.SQLException;

/** Speaks to a database as plainly as a test can. */
final class Sql {

  private Sql() {}

  static void run(DatabaseAddress address, String statement) throws SQLException {
    try (var connection = DriverManager.getConnection(url(address));
        var sql = connection.createStatement()) {
      var _ = sql.execute(statement);
    }
  }

  static String ask(DatabaseAddress address, String question) throws SQLException {
    try (var connection = DriverManager.getConnection(url(address));
        var sql = connection.createStatement();
        var answer = sql.executeQuery(question)) {
      return answer.next() ? answer.getString(1) : "";
    }
  }

  private static String url(DatabaseAddress address) {
    return "jdbc:postgresql://%s:%d/%s?user=%s&password=%s&sslmode=disable"
        .formatted(
            address.host(),
            address.port(),
            address.database(),
            address.user(),
            address.password().reveal());
  }
}
