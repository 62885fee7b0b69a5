package vn.kipthoi.launcher.store;

import io.vertx.core.Future;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.platform.sql.Sql;

/** Asks the database whether it is there. */
public final class Heartbeat {

  private final Database database;

  public Heartbeat(Database database) {
    this.database = database;
  }

  /** Fails when it is not. */
  public Future<Void> beat() {
    return database.client().query(Statement.BEAT.text()).execute().mapEmpty();
  }

  enum Statement implements Sql {
    BEAT("select 1");

    private final String text;

    Statement(String text) {
      this.text = text;
    }

    @Override
    public String text() {
      return text;
    }
  }
}
