package vn.kipthoi.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL of our own, started from its programs, listening on loopback alone.
 *
 * <p>It lives as long as this program does and no longer, even when the program is killed; what was
 * committed is there at the next start. Starting blocks, for seconds the first time: not for an
 * event loop.
 */
public final class EmbeddedPostgres implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
  private static final long LONGEST_STOP_MILLIS = 60_000;

  private final DirectoryLock lock;
  private final Server.Running server;
  private final DatabaseAddress address;
  private final DatabaseAddress administration;

  private EmbeddedPostgres(DirectoryLock lock, Server.Running server, Cluster cluster)
      throws IOException {
    this.lock = lock;
    this.server = server;
    this.address =
        address(server.port(), Cluster.OWNER, Cluster.OWNER, cluster.password(Cluster.OWNER));
    this.administration =
        address(server.port(), Cluster.SUPERUSER, "postgres", cluster.password(Cluster.SUPERUSER));
  }

  /**
   * @throws PostgresFailure saying what is wrong, where, and what to do about it
   */
  public static EmbeddedPostgres start(PostgresSettings settings) {
    return start(settings, RunAs::chosenFor);
  }

  /** Chooses who the server runs as; a test may not have every kind of machine. */
  interface RunAsChoice {
    RunAs chosenFor(Path home) throws InterruptedException;
  }

  static EmbeddedPostgres start(PostgresSettings settings, RunAsChoice runAs) {
    Binaries.requireUnix();
    try {
      return locked(settings, runAs);
    } catch (IOException e) {
      throw new Diagnosis(settings).of(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while PostgreSQL was starting", e);
    }
  }

  private static EmbeddedPostgres locked(PostgresSettings settings, RunAsChoice runAs)
      throws IOException, InterruptedException {
    var home = PrivateFiles.directory(settings.home());
    var lock = DirectoryLock.take(home);
    try {
      return started(lock, settings, runAs.chosenFor(home));
    } catch (IOException | InterruptedException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static EmbeddedPostgres started(
      DirectoryLock lock, PostgresSettings settings, RunAs runAs)
      throws IOException, InterruptedException {
    Orphan.stopIn(settings.data());
    var binaries = Binaries.unpackedIn(settings.binaries());
    runAs.own(settings.home(), settings.binaries());
    var cluster = new Cluster(settings, binaries, runAs);
    cluster.prepare();
    var server = new Server(settings, binaries, runAs);
    server.turnLog();
    var running = server.start();
    LOG.atInfo().addKeyValue("port", running.port()).log("PostgreSQL is ready");
    return new EmbeddedPostgres(lock, running, cluster);
  }

  /**
   * The database of the server that another program runs in this home, to be used beside that
   * program; empty when none does. It ends whenever that program does.
   */
  public static Optional<DatabaseAddress> runningIn(PostgresSettings settings) {
    try {
      return DirectoryLock.taken(settings.home()) ? besideIn(settings) : Optional.empty();
    } catch (IOException e) {
      throw new Diagnosis(settings).of(e);
    }
  }

  private static Optional<DatabaseAddress> besideIn(PostgresSettings settings) throws IOException {
    var password = Cluster.password(settings.home(), Cluster.OWNER);
    var port = Port.remembered(settings.home());
    return port.isEmpty()
        ? Optional.empty()
        : Optional.of(address(port.getAsInt(), Cluster.OWNER, Cluster.OWNER, password));
  }

  /** The program's own database, as the user that owns it. */
  public DatabaseAddress address() {
    return address;
  }

  /** The whole server, as its superuser: for making databases and backups, never for work. */
  public DatabaseAddress administration() {
    return administration;
  }

  /** Whether the server still runs; when not, only a new start of the program helps. */
  public boolean running() {
    return server.guard().running();
  }

  /**
   * Completes when the server has ended, by {@link #close} or by itself. A program whose server has
   * ended by itself should end too, and be started again.
   */
  public CompletionStage<Void> ended() {
    return server.guard().ended();
  }

  /** Stops cleanly and waits for it; the next start needs no recovery. */
  @Override
  public void close() {
    try (lock) {
      server.guard().letGo();
      if (!server.guard().endedWithin(LONGEST_STOP_MILLIS)) {
        LOG.atWarn().log("PostgreSQL is still stopping");
      }
    } catch (IOException e) {
      LOG.atWarn().setCause(e).log("PostgreSQL was not stopped cleanly");
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static DatabaseAddress address(
      int port, String user, String database, Password password) {
    return new DatabaseAddress("127.0.0.1", port, database, user, password, Encryption.NONE);
  }
}
