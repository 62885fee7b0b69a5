package vn.kipthoi.launcher;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.kipthoi.intake.wiring.DirectoryImport;

/**
 * Brings the directory of units into line with an official file. The database is that of the
 * environment, as for a node; an embedded one must not be in use by a running node.
 */
@Command(
    name = ImportDirectory.NAME,
    mixinStandardHelpOptions = true,
    description = "Imports the conversion workbook (.xlsx) or an amendments file.",
    exitCodeListHeading = "%nEnds with:%n",
    exitCodeList = {"0:done, or shown", "1:the file cannot be read", "3:refused; nothing changed"})
final class ImportDirectory implements Callable<Integer> {

  static final String NAME = "import-directory";

  private static final int UNREADABLE = 1;
  private static final int REFUSED = 3;

  private final Undo undo;

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FILE", description = "the file to import")
  private Path file = Path.of("");

  @Option(names = "--dry-run", description = "show the difference and change nothing")
  private boolean dryRun;

  private ImportDirectory(Undo undo) {
    this.undo = undo;
  }

  /** The exit code. */
  static int run(List<String> arguments, Undo undo) {
    return ConsoleCommand.run(new ImportDirectory(undo), arguments);
  }

  @Override
  public Integer call() {
    var settings = NodeSettings.read(ConsoleCommand.environment());
    var opened = ConsoleDatabase.open(settings, undo);
    try {
      var imported =
          new DirectoryImport(opened.database(), InstantSource.system()).run(file, dryRun);
      return say(Blocking.on(imported));
    } catch (UncheckedIOException unreadable) {
      spec.commandLine().getErr().printf("%s cannot be read%n", file);
      return UNREADABLE;
    }
  }

  private int say(DirectoryImport.Said said) {
    said.lines().forEach(spec.commandLine().getOut()::println);
    return said.refused() ? REFUSED : 0;
  }
}
