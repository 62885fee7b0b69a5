package vn.kipthoi.migrations;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import vn.kipthoi.postgres.DatabaseAddress;

/**
 * Brings a database to the schema that this program was written for.
 *
 * <p>Any number of nodes may do so at the same moment. It blocks: not for an event loop.
 */
public final class Migrations {

  private static final String FILES = "classpath:vn/kipthoi/migrations";

  private final Jdbc database;

  public Migrations(DatabaseAddress address) {
    this.database = new Jdbc(address);
  }

  /**
   * @return how many steps were missing and have been taken
   * @throws vn.kipthoi.postgres.PostgresFailure when the server is too old or does not write UTF-8
   * @throws SchemaTooNew when a newer program has already brought the database further
   * @throws org.flywaydb.core.api.FlywayException when a step fails, or was edited after it was
   *     taken; a step that fails leaves nothing of itself behind
   */
  public int bringUpToDate() {
    try (var lock = SchemaLock.take(database)) {
      ServerCheck.of(lock.connection(), database.address());
      return bringUpToDate(FILES);
    } catch (SQLException e) {
      throw new IllegalStateException("the schema could not be locked for changing it", e);
    }
  }

  int bringUpToDate(String files) {
    var flyway = flyway(files);
    unknownStep(flyway).ifPresent(step -> {
      throw new SchemaTooNew(step);
    });
    return flyway.migrate().migrationsExecuted;
  }

  private Flyway flyway(String files) {
    return database
        .handTo(Flyway.configure(Migrations.class.getClassLoader()))
        .locations(files)
        .failOnMissingLocations(true)
        .validateMigrationNaming(true)
        .defaultSchema("migrations")
        .createSchemas(true)
        .table("steps")
        // People work in parallel: a step may land after one that carries a later moment.
        .outOfOrder(true)
        .placeholderReplacement(false)
        .cleanDisabled(true)
        .load();
  }

  private static Optional<String> unknownStep(Flyway flyway) {
    return Arrays.stream(flyway.info().applied())
        .filter(Migrations::unknown)
        .map(step -> "%s (%s)".formatted(step.getVersion(), step.getDescription()))
        .findFirst();
  }

  private static boolean unknown(MigrationInfo step) {
    return switch (step.getState()) {
      case FUTURE_SUCCESS, FUTURE_FAILED, MISSING_SUCCESS, MISSING_FAILED -> true;
      default -> false;
    };
  }
}
