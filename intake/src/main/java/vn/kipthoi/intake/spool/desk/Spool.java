package vn.kipthoi.intake.spool.desk;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kipthoi.intake.spool.KeptReport;
import vn.kipthoi.intake.spool.store.KeptFile;
import vn.kipthoi.intake.spool.store.KeptSeal;
import vn.kipthoi.intake.spool.store.SpoolDirectory;
import vn.kipthoi.platform.privacy.Vault;

/** This node's kept reports. Everything runs on one thread of its own, in the order it is asked for. */
public final class Spool implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Spool.class);

  private final WorkerExecutor thread;
  private final SpoolDirectory directory;
  private final KeptSeal seal;

  private Spool(WorkerExecutor thread, SpoolDirectory directory, KeptSeal seal) {
    this.thread = thread;
    this.directory = directory;
    this.seal = seal;
  }

  /**
   * Opens the directory, and makes it when it is not there.
   *
   * @throws UncheckedIOException when reports could not be kept there
   */
  public static Spool open(Vertx vertx, Vault vault, Path path) {
    try {
      var directory = new SpoolDirectory(path);
      var thread = vertx.createSharedWorkerExecutor("spool " + path, 1);
      return new Spool(thread, directory, new KeptSeal(vault));
    } catch (IOException e) {
      throw new UncheckedIOException("no report could be kept in " + path, e);
    }
  }

  /** What {@link #keep} found under the key of a sending. */
  enum Keeping {
    KEPT,
    KEY_USED_OTHERWISE
  }

  /** What one look into the directory found. */
  record Contents(List<KeptReport> reports, int unreadable) {}

  /** Done when it is on the disk for good; the same sending is kept once. */
  Future<Keeping> keep(KeptReport kept) {
    return keep(seal.seal(kept), kept);
  }

  /** The same for another node's report, as it stands sealed. */
  Future<Void> keepCopy(KeptFile file) {
    return work(() -> {
          directory.keep(file);
          return file.name();
        })
        .mapEmpty();
  }

  /** As a file that another node can keep. */
  KeptFile sealed(KeptReport kept) {
    return seal.seal(kept);
  }

  Future<Contents> contents() {
    return work(this::read);
  }

  Future<Void> remove(KeptReport kept) {
    return work(() -> {
          directory.remove(KeptFile.nameOf(kept.marks()));
          return kept;
        })
        .mapEmpty();
  }

  @Override
  public void close() {
    var unused = thread.close();
  }

  private Future<Keeping> keep(KeptFile file, KeptReport kept) {
    return work(() -> {
      var first = directory.find(file.name());
      if (first.isPresent()) {
        return sameBody(seal.open(first.get()), kept);
      }
      directory.keep(file);
      return Keeping.KEPT;
    });
  }

  private static Keeping sameBody(KeptReport first, KeptReport second) {
    return MessageDigest.isEqual(first.marks().body(), second.marks().body())
        ? Keeping.KEPT
        : Keeping.KEY_USED_OTHERWISE;
  }

  private Contents read() throws IOException {
    var reports = new ArrayList<KeptReport>();
    var unreadable = 0;
    for (var name : directory.names()) {
      try {
        directory.find(name).map(seal::open).ifPresent(reports::add);
      } catch (RuntimeException e) {
        unreadable++;
        LOG.atError()
            .addKeyValue("file", name)
            .log("a kept report does not open; it is left there");
      }
    }
    reports.sort(KeptReport.URGENT_FIRST);
    return new Contents(List.copyOf(reports), unreadable);
  }

  private <T> Future<T> work(Callable<T> work) {
    return thread.executeBlocking(work);
  }
}
