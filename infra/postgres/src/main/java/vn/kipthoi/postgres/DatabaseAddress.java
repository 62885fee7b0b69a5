package vn.kipthoi.postgres;

import io.vertx.pgclient.PgConnectOptions;

/** Where a database is and how to sign in to it. It prints without the password. */
public record DatabaseAddress(
    String host, int port, String database, String user, Password password, Encryption encryption) {

  /**
   * Reads {@code postgresql://user:password@host:port/database?sslmode=…}, percent-encoded where
   * needed; {@code postgres://} means the same.
   *
   * @throws PostgresFailure when it is not such an address; the message never repeats the password
   */
  public static DatabaseAddress parse(String url) {
    return DatabaseUrl.parse(url);
  }

  /** The same server and user, another database. */
  public DatabaseAddress withDatabase(String other) {
    return new DatabaseAddress(host, port, other, user, password, encryption);
  }

  /** For the Vert.x client. */
  public PgConnectOptions connectOptions() {
    return encryption.applyTo(new PgConnectOptions()
        .setHost(host)
        .setPort(port)
        .setDatabase(database)
        .setUser(user)
        .setPassword(password.reveal()));
  }

  @Override
  public String toString() {
    return "postgresql://%s@%s:%d/%s".formatted(user, host, port, database);
  }
}
