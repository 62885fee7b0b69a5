package vn.kipthoi.launcher;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** What every command of the console does alike, whatever it is for. */
final class ConsoleCommand {

  private ConsoleCommand() {}

  /** Understands the options of a command, and leaves its failures to whoever started it. */
  static picocli.CommandLine understanding(Callable<Integer> command) {
    return new picocli.CommandLine(command)
        .setExecutionExceptionHandler((failure, line, parsed) -> {
          throw failure;
        });
  }

  /** The exit code. */
  static int run(Callable<Integer> command, List<String> arguments) {
    return understanding(command).execute(arguments.toArray(String[]::new));
  }

  /** The settings that the environment gives, as a node started here would have them. */
  static Map<String, String> environment() {
    return CommandLine.gather(List.of(), System.getenv(), System.getProperties());
  }
}
