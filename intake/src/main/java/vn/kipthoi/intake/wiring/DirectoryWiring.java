package vn.kipthoi.intake.wiring;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.function.Supplier;
import vn.kipthoi.intake.Directory;
import vn.kipthoi.intake.directory.DirectoryKeeper;
import vn.kipthoi.intake.directory.DirectoryOfToday;
import vn.kipthoi.intake.directory.ShippedDirectory;
import vn.kipthoi.platform.Ground;
import vn.kipthoi.platform.sql.Database;

/** Opens the directory of administrative units, for every module that asks where a commune lies. */
public final class DirectoryWiring {

  private static final long LOOK_EVERY_MILLIS = 60_000;

  private final Vertx vertx;
  private final DirectoryOfToday directory;
  private volatile long looks;

  public DirectoryWiring(Ground ground) {
    this(ground.vertx(), ground.database(), ground.clock());
  }

  /** For a command, which has no more ground than this. */
  public DirectoryWiring(Vertx vertx, Database database, InstantSource clock) {
    this.vertx = vertx;
    this.directory = new DirectoryOfToday(vertx, new DirectoryKeeper(database, clock), clock);
  }

  /** The directory that comes with the program, as the units stand on a day; without a database. */
  public static Directory shipped(LocalDate day) {
    return new Directory(ShippedDirectory.read(), day);
  }

  /** Fills the tables at the first start, reads them, and looks each minute for what is new. */
  public Future<Void> start() {
    return directory.open().compose(opened -> lookEachMinute());
  }

  public Future<Void> stop() {
    var unused = vertx.cancelTimer(looks);
    return Future.succeededFuture();
  }

  /** The units as they stand on the day of the question; to be asked after the start. */
  public Supplier<Directory> directory() {
    return directory;
  }

  private Future<Void> lookEachMinute() {
    looks = vertx.setPeriodic(LOOK_EVERY_MILLIS, this::look);
    return Future.succeededFuture();
  }

  /** A failure is met by looking again in a minute; until then the directory in memory holds. */
  private void look(long timer) {
    var unused = directory.keepUp();
  }
}
