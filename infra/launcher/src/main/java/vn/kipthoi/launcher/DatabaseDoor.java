package vn.kipthoi.launcher;

import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kipthoi.migrations.Migrations;
import vn.kipthoi.postgres.DatabaseAddress;
import vn.kipthoi.postgres.EmbeddedPostgres;
import vn.kipthoi.postgres.PostgresSettings;

/** Opens the database: the one that the settings name, else one of our own in the home. */
final class DatabaseDoor {

  private static final Logger LOG = LoggerFactory.getLogger(DatabaseDoor.class);

  private DatabaseDoor() {}

  /**
   * Blocks until the database has the schema of this program.
   *
   * @throws StartFailure when it cannot be reached
   */
  static DatabaseAddress open(NodeSettings settings, Undo undo) {
    var address = settings.database().orElseGet(() -> embedded(settings, undo));
    migrate(address);
    return address;
  }

  /**
   * Blocks until the database can be read as it stands, its schema as it is: of the settings, else
   * of the node that runs in the home, else our own.
   */
  static DatabaseAddress look(NodeSettings settings, Undo undo) {
    return settings
        .database()
        .or(() -> EmbeddedPostgres.runningIn(ours(settings)))
        .orElseGet(() -> embedded(settings, undo));
  }

  /** As {@link #open}, also beside the node that runs in the home, whose schema it then is. */
  static DatabaseAddress openBeside(NodeSettings settings, Undo undo) {
    var beside = settings.database().isEmpty()
        ? EmbeddedPostgres.runningIn(ours(settings))
        : Optional.<DatabaseAddress>empty();
    return beside.orElseGet(() -> open(settings, undo));
  }

  private static PostgresSettings ours(NodeSettings settings) {
    return PostgresSettings.in(settings.home().resolve("postgres"));
  }

  private static DatabaseAddress embedded(NodeSettings settings, Undo undo) {
    var server = EmbeddedPostgres.start(ours(settings));
    undo.later("PostgreSQL", server::close);
    var unused = server.ended().thenRun(() -> leaveWith(undo));
    return server.address();
  }

  /** Without its database a node can promise nothing; whoever watches over it starts it again. */
  private static void leaveWith(Undo undo) {
    if (!undo.begun()) {
      LOG.error("PostgreSQL has ended by itself, so this node ends too");
      System.exit(1);
    }
  }

  private static void migrate(DatabaseAddress address) {
    try {
      var steps = new Migrations(address).bringUpToDate();
      LOG.atInfo().addKeyValue("steps", steps).log("the database has this program's schema");
    } catch (FlywayException | IllegalStateException e) {
      throw unreachable(address, e).orElseThrow(() -> e);
    }
  }

  /** Classes 08 (connection), 28 (authorization), 3D (no such database), 57P (not now). */
  private static Optional<RuntimeException> unreachable(
      DatabaseAddress address, Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .filter(SQLException.class::isInstance)
        .map(SQLException.class::cast)
        .filter(cause -> String.valueOf(cause.getSQLState()).matches("(08|28|3D|57P).*"))
        .findFirst()
        .map(cause -> new StartFailure(
            "The database at %s cannot be used: %s%nCheck DATABASE_URL, and that PostgreSQL runs there."
                .formatted(address, cause.getMessage())));
  }
}
