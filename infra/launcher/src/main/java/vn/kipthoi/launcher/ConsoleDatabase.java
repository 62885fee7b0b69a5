package vn.kipthoi.launcher;

import io.vertx.core.Vertx;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.postgres.DatabaseAddress;

/**
 * The database as a command of the console reaches it, without being a node.
 *
 * @param address where it is, to be told to a person
 * @param vertx the event loops of its connections, which the command may use too
 */
record ConsoleDatabase(DatabaseAddress address, Database database, Vertx vertx) {

  /** As it stands, to be read. Blocks until it can be. */
  static ConsoleDatabase look(NodeSettings settings, Undo undo) {
    return connected(DatabaseDoor.look(settings, undo), undo);
  }

  /** With the schema of this program, also beside the node that runs in the home. Blocks. */
  static ConsoleDatabase beside(NodeSettings settings, Undo undo) {
    return connected(DatabaseDoor.openBeside(settings, undo), undo);
  }

  /** With the schema of this program, while no node runs in the home. Blocks. */
  static ConsoleDatabase open(NodeSettings settings, Undo undo) {
    return connected(DatabaseDoor.open(settings, undo), undo);
  }

  private static ConsoleDatabase connected(DatabaseAddress address, Undo undo) {
    var vertx = Vertx.vertx();
    undo.later("event loops", () -> Blocking.on(vertx.close()));
    return new ConsoleDatabase(address, Node.database(address, vertx, undo), vertx);
  }
}
