package vn.kipthoi.intake.directory;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.kipthoi.intake.Directory;
import vn.kipthoi.intake.directory.DirectoryKeeper.Kept;

/** The directory in memory, kept up with the day and with what is imported anywhere. */
public final class DirectoryOfToday implements Supplier<Directory> {

  private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");

  private record Open(long version, Directory directory) {}

  private final Vertx vertx;
  private final DirectoryKeeper keeper;
  private final InstantSource clock;
  private volatile @Nullable Open open;

  public DirectoryOfToday(Vertx vertx, DirectoryKeeper keeper, InstantSource clock) {
    this.vertx = vertx;
    this.keeper = keeper;
    this.clock = clock;
  }

  /** Fills the tables if need be and reads them; the directory can be asked from then on. */
  public Future<Void> open() {
    return vertx.executeBlocking(ShippedDirectory::read).compose(keeper::open).compose(this::take);
  }

  /** Looks whether the day or the tables have changed; to be called each minute or so. */
  public Future<Void> keepUp() {
    var current = opened();
    return keeper
        .version()
        .compose(version ->
            version == current.version() && today().equals(current.directory().day())
                ? Future.succeededFuture()
                : keeper.read().compose(this::take));
  }

  /**
   * @throws IllegalStateException before it was opened
   */
  @Override
  public Directory get() {
    return opened().directory();
  }

  private Future<Void> take(Kept kept) {
    return vertx
        .executeBlocking(() -> new Directory(kept.records(), today()))
        .map(directory -> open = new Open(kept.version(), directory))
        .mapEmpty();
  }

  private Open opened() {
    var current = open;
    if (current == null) {
      throw new IllegalStateException("the directory is asked before it was opened");
    }
    return current;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), VIET_NAM);
  }
}
