package vn.kipthoi.launcher;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import vn.kipthoi.launcher.watch.WatchdogProcess;
import vn.kipthoi.migrations.SchemaTooNew;
import vn.kipthoi.platform.settings.InvalidSettings;
import vn.kipthoi.platform.sql.Outage;
import vn.kipthoi.postgres.PostgresFailure;

/**
 * Starts a node: {@code java -jar kipthoi.jar [--port=8080] [--join=host,host] …}, each setting also
 * as a variable of the environment ({@code KIPTHOI_PORT}). {@code java -jar kipthoi.jar
 * import-directory FILE [--dry-run]} changes the directory of units instead, {@code
 * create-account} lets somebody in, {@code verify-journal} checks the journal, and {@code audit}
 * whether anything has stopped on its way; {@code erasures} keeps the list of erased cases, and {@code
 * watchdog} watches over nodes from outside.
 */
public final class Main {

  private Main() {}

  public static void main(String... arguments) {
    LogBridge.install();
    var undo = new Undo();
    Runtime.getRuntime().addShutdownHook(new Thread(undo::now, "stop"));
    try {
      run(List.of(arguments), undo);
    } catch (StartFailure | PostgresFailure | SchemaTooNew | InvalidSettings expected) {
      Console.complain(String.valueOf(expected.getMessage()));
      System.exit(1);
    } catch (RuntimeException | Error unexpected) {
      if (!undo.begun()) {
        complain(unexpected);
      }
      System.exit(1);
    }
  }

  /** A database that is lost on the way is nobody's mistake: whoever watches starts it again. */
  private static void complain(Throwable unexpected) {
    if (Outage.is(unexpected)) {
      Console.complain(
          "The database was there and was lost before this was done: %s%nNothing is half done. Start it again; a supervisor (systemd: Restart=always) does so by itself."
              .formatted(unexpected.getMessage()));
    } else {
      Console.complain(unexpected);
    }
  }

  private static void run(List<String> arguments, Undo undo) {
    var rest = arguments.stream().skip(1).toList();
    switch (arguments.isEmpty() ? "" : arguments.getFirst()) {
      case ImportDirectory.NAME -> System.exit(ImportDirectory.run(rest, undo));
      case VerifyJournal.NAME -> System.exit(VerifyJournal.run(rest, undo));
      case ErasedCases.NAME -> System.exit(ErasedCases.run(rest, undo));
      case RunAudit.NAME -> System.exit(RunAudit.run(rest, undo));
      case CreateAccount.NAME -> System.exit(CreateAccount.run(rest, undo));
      case WatchdogProcess.NAME ->
        watch(CommandLine.gather(rest, System.getenv(), System.getProperties()), undo);
      default ->
        start(CommandLine.gather(arguments, System.getenv(), System.getProperties()), undo);
    }
  }

  private static void watch(Map<String, String> given, Undo undo) {
    var watchdog = Blocking.on(WatchdogProcess.start(given, InstantSource.system()));
    undo.later("watchdog", () -> Blocking.on(watchdog.stop()));
  }

  private static void start(Map<String, String> given, Undo undo) {
    var settings = NodeSettings.read(given);
    if (settings.stopsWithParent()) {
      ParentWatch.begin();
    }
    var node = Node.start(settings, InstantSource.system(), undo);
    Console.welcome(node);
  }
}
