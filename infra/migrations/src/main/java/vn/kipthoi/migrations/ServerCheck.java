package vn.kipthoi.migrations;

import static vn.kipthoi.postgres.PostgresFailure.Reason.OTHER_ENCODING;
import static vn.kipthoi.postgres.PostgresFailure.Reason.OTHER_VERSION;

import java.sql.Connection;
import java.sql.SQLException;
import vn.kipthoi.postgres.DatabaseAddress;
import vn.kipthoi.postgres.PostgresFailure;

/** Whether a server that somebody else set up is one that this program can work with. */
final class ServerCheck {

  private static final int OLDEST = 15;

  private ServerCheck() {}

  static void of(Connection connection, DatabaseAddress address) throws SQLException {
    var major = connection.getMetaData().getDatabaseMajorVersion();
    if (major < OLDEST) {
      throw PostgresFailure.of(
          OTHER_VERSION,
          "the server is version %d, and this program needs %d or newer".formatted(major, OLDEST),
          address,
          "Give the address of a newer server in DATABASE_URL.");
    }
    var encoding = encoding(connection);
    if (!encoding.equals("UTF8")) {
      throw PostgresFailure.of(
          OTHER_ENCODING,
          "the database is encoded in %s, which has no Vietnamese letters".formatted(encoding),
          address,
          "Create it with: create database … encoding 'UTF8' template template0");
    }
  }

  private static String encoding(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var answer = statement.executeQuery("show server_encoding")) {
      return answer.next() ? answer.getString(1) : "";
    }
  }
}
