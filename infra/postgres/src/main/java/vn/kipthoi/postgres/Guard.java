package vn.kipthoi.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A shell between us and the server, so that the server never outlives us.
 *
 * <p>We hold the guard's standard input. When it ends, because we closed it or because we are dead,
 * even by {@code kill -9}, the guard asks the server for a clean stop. When the server ends by
 * itself, so does the guard, with the server's exit code.
 */
final class Guard {

  /**
   * The server gets a session of its own where that can be had: else a Ctrl-C at the terminal would
   * stop it before the program has finished its work.
   */
  private static final String SCRIPT = """
      exec 3<&0
      if command -v setsid >/dev/null; then set -- setsid "$@"; fi
      "$@" </dev/null 3<&- &
      server=$!
      trap '' INT TERM HUP
      ( read -r _ <&3; kill -INT $server ) &
      watch=$!
      exec 3<&-
      wait $server
      code=$?
      kill -KILL $watch 2>/dev/null
      exit $code
      """;

  private final Process shell;

  private Guard(Process shell) {
    this.shell = shell;
  }

  static Guard over(Command server, Path log) throws IOException {
    var words = Stream.concat(Stream.of("sh", "-c", SCRIPT, "guard"), server.words().stream());
    var builder = Command.builder(words.toList());
    var _ = builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    // PostgreSQL's own word for "whoever started my starter": a lock file of theirs is no lock.
    var _ = builder
        .environment()
        .put("PG_GRANDPARENT_PID", "" + ProcessHandle.current().pid());
    return new Guard(builder.start());
  }

  /** Waits until the server has ended, at most so long; answers whether it has. */
  boolean endedWithin(long millis) throws InterruptedException {
    return shell.waitFor(millis, TimeUnit.MILLISECONDS);
  }

  boolean running() {
    return shell.isAlive();
  }

  CompletionStage<Void> ended() {
    return shell.onExit().thenAccept(_ -> {});
  }

  /** Whether this is the server under this guard, and not one of an earlier start. */
  boolean guards(long pid) {
    return shell.descendants().anyMatch(one -> one.pid() == pid);
  }

  /** Asks for a clean stop: open transactions are rolled back, everything committed is kept. */
  void letGo() throws IOException {
    shell.getOutputStream().close();
  }
}
