package vn.kipthoi.intake.place;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.kipthoi.intake.Directory;

/**
 * The finder of the directory in use. When another directory comes into use, on a new day or after an
 * import, the old finder answers on until the new one is built, off the event loop.
 */
public final class FinderOfToday implements Supplier<PlaceFinder> {

  private record Built(Directory directory, PlaceFinder finder) {}

  private final Vertx vertx;
  private final Supplier<Directory> directory;
  private final AtomicBoolean building = new AtomicBoolean();
  private volatile @Nullable Built built;

  public FinderOfToday(Vertx vertx, Supplier<Directory> directory) {
    this.vertx = vertx;
    this.directory = directory;
  }

  /** Builds the first one, so that no caller waits for it. */
  public Future<Void> prepare() {
    return vertx.executeBlocking(this::build).mapEmpty();
  }

  @Override
  public PlaceFinder get() {
    var current = built;
    if (current == null) {
      return build().finder();
    }
    if (!current.directory().equals(directory.get()) && building.compareAndSet(false, true)) {
      var unused = prepare().onComplete(done -> building.set(false));
    }
    return current.finder();
  }

  private Built build() {
    var latest = directory.get();
    var fresh = new Built(latest, new PlaceFinder(latest));
    built = fresh;
    return fresh;
  }
}
