package vn.kipthoi.postgres;

import static vn.kipthoi.postgres.PostgresFailure.Reason.PORT_TAKEN;
import static vn.kipthoi.postgres.PostgresFailure.Reason.TOO_SLOW;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The server itself: started under its guard, and waited for until it takes connections. */
final class Server {

  /** After a power cut it first replays its log, which takes minutes on a slow disk. */
  private static final Duration LONGEST_START = Duration.ofMinutes(5);

  private static final Duration LOOK_EVERY = Duration.ofMillis(20);
  private static final int TRIES = 3;

  private final PostgresSettings settings;
  private final Binaries binaries;
  private final RunAs runAs;

  Server(PostgresSettings settings, Binaries binaries, RunAs runAs) {
    this.settings = settings;
    this.binaries = binaries;
    this.runAs = runAs;
  }

  /** Another program may take a port that was free when we looked: then another one is tried. */
  Running start() throws IOException, InterruptedException {
    for (var attempt = 1; ; attempt++) {
      try {
        return startOn(Port.choose(settings));
      } catch (PostgresFailure failure) {
        if (failure.reason() != PORT_TAKEN || settings.port().isPresent() || attempt == TRIES) {
          throw failure;
        }
      }
    }
  }

  record Running(Guard guard, int port) {}

  private Running startOn(int port) throws IOException, InterruptedException {
    var guard = Guard.over(runAs.command(words(port).toArray()), settings.log());
    try {
      awaitReady(guard);
      Port.remember(settings.home(), port);
      return new Running(guard, port);
    } catch (IOException | InterruptedException | RuntimeException e) {
      guard.letGo();
      throw e;
    }
  }

  private void awaitReady(Guard guard) throws IOException, InterruptedException {
    for (var waited = Duration.ZERO; !ready(guard); waited = waited.plus(LOOK_EVERY)) {
      if (guard.endedWithin(LOOK_EVERY.toMillis())) {
        throw new Diagnosis(settings).ofTheLog();
      }
      if (waited.compareTo(LONGEST_START) > 0) {
        throw PostgresFailure.of(
            TOO_SLOW,
            "it takes no connections after " + LONGEST_START.toMinutes() + " minutes",
            settings.log(),
            "The log says what it is doing.");
      }
    }
  }

  /** The file may be one that a killed server has left, and say "ready" still. */
  private boolean ready(Guard guard) throws IOException {
    return Postmaster.of(settings.data())
        .filter(server -> server.ready() && guard.guards(server.pid()))
        .isPresent();
  }

  /** The last start's log is kept, one older is not. */
  void turnLog() throws IOException {
    var log = settings.log();
    if (Files.exists(log)) {
      var _ = Files.move(
          log, log.resolveSibling("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
    }
    PrivateFiles.write(log, "");
  }

  private List<Object> words(int port) {
    var words = new ArrayList<Object>(List.of(binaries.program("postgres"), "-D", settings.data()));
    options(port).forEach(option -> words.addAll(List.of("-c", option)));
    return words;
  }

  private List<String> options(int port) {
    return List.of(
        "listen_addresses=127.0.0.1",
        "port=" + port,
        "unix_socket_directories=",
        "max_connections=200",
        "fsync=" + onOff(settings.lasting()),
        "synchronous_commit=" + onOff(settings.lasting()),
        "full_page_writes=" + onOff(settings.lasting()),
        "password_encryption=scram-sha-256",
        "jit=off",
        "log_checkpoints=off",
        // A row or a statement in the log would be personal data in the log.
        "log_error_verbosity=terse",
        "log_min_error_statement=panic");
  }

  private static String onOff(boolean on) {
    return on ? "on" : "off";
  }
}
