package vn.kipthoi.postgres;

import static vn.kipthoi.postgres.PostgresFailure.Reason.IN_USE;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server whose program and guard are both gone, killed together. Whoever holds the directory's
 * lock may stop it: nobody else is using it.
 */
final class Orphan {

  private static final Logger LOG = LoggerFactory.getLogger(Orphan.class);

  /** Each is tried for so long before the next: a clean stop, then one that needs a recovery. */
  private static final List<Attempt> ATTEMPTS = List.of(
      new Attempt("INT", Duration.ofSeconds(60)), new Attempt("QUIT", Duration.ofSeconds(20)));

  private static final Duration LOOK_EVERY = Duration.ofMillis(20);

  private record Attempt(String signal, Duration patience) {}

  private final Path data;
  private final long pid;

  private Orphan(Path data, long pid) {
    this.data = data;
    this.pid = pid;
  }

  /** Stops the server that still runs in this directory, if there is one. */
  static void stopIn(Path data) throws IOException, InterruptedException {
    var left = Postmaster.of(data);
    if (left.isEmpty()) {
      return;
    }
    var orphan = new Orphan(data, left.get().pid());
    switch (orphan.look()) {
      case RUNNING -> orphan.stop();
      case SOMEBODY_ELSE -> Postmaster.disown(data);
      case GONE, HIDDEN -> {}
    }
  }

  private enum Sight {
    RUNNING,
    /** The server is dead; PostgreSQL itself knows what to do with what it left. */
    GONE,
    /** Its number was given to another process since, as happens at once in a container. */
    SOMEBODY_ELSE,
    /** A process of another user; PostgreSQL knows that its own would not be. */
    HIDDEN
  }

  private Sight look() throws IOException {
    if (ProcessHandle.of(pid).isEmpty()) {
      return Sight.GONE;
    }
    if (!Files.isDirectory(Path.of("/proc/self"))) {
      return lookByName();
    }
    try {
      var workingDirectory = Path.of("/proc", Long.toString(pid), "cwd").toRealPath();
      return workingDirectory.equals(data.toRealPath()) ? Sight.RUNNING : Sight.SOMEBODY_ELSE;
    } catch (AccessDeniedException _) {
      return Sight.HIDDEN;
    } catch (NoSuchFileException _) {
      return Sight.SOMEBODY_ELSE;
    }
  }

  /** Where there is no /proc, as on a Mac. */
  private Sight lookByName() {
    return ProcessHandle.of(pid)
        .map(handle -> handle.info().command().orElse(""))
        .map(name -> name.endsWith("/postgres") ? Sight.RUNNING : Sight.SOMEBODY_ELSE)
        .orElse(Sight.GONE);
  }

  private void stop() throws IOException, InterruptedException {
    LOG.atWarn().addKeyValue("pid", pid).log("a PostgreSQL left behind is being stopped");
    for (var attempt : ATTEMPTS) {
      if (stoppedBy(attempt)) {
        return;
      }
    }
    throw PostgresFailure.of(
        IN_USE,
        "a server left behind does not stop, process " + pid,
        data,
        "Look why it hangs, most likely on its disk; never remove postmaster.pid by hand.");
  }

  private boolean stoppedBy(Attempt attempt) throws IOException, InterruptedException {
    // The shell's own kill: the program of that name is missing on small machines.
    var _ = new Command(List.of("sh", "-c", "kill -" + attempt.signal + " " + pid)).succeeds();
    var waited = Duration.ZERO;
    while (look() == Sight.RUNNING && waited.compareTo(attempt.patience) < 0) {
      pause();
      waited = waited.plus(LOOK_EVERY);
    }
    return look() != Sight.RUNNING;
  }

  /** Until it ends, or until it is time to look again: a zombie never ends, but has no directory. */
  private void pause() throws InterruptedException {
    var end = ProcessHandle.of(pid).map(ProcessHandle::onExit);
    try {
      if (end.isPresent()) {
        var _ = end.get().get(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (TimeoutException _) {
      // Time to look again.
    } catch (ExecutionException e) {
      throw new IllegalStateException("the end of a process cannot fail", e);
    }
  }
}
