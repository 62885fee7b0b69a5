package vn.kipthoi.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.kipthoi.routing.Erasures;
import vn.kipthoi.routing.wiring.RetentionWiring;

/**
 * Writes down which cases were erased, and after a restore erases them again, before anybody can
 * open what the copy has brought back.
 */
@Command(
    name = ErasedCases.NAME,
    mixinStandardHelpOptions = true,
    description = "Keeps the list of erased cases outside of the database, and repeats it.",
    exitCodeListHeading = "%nEnds with:%n",
    exitCodeList = {
      "0:done",
      "1:the list cannot be read or written; nothing was changed",
      "2:the command was not understood",
      "3:done, but some of the cases are open in this copy and were left"
    })
final class ErasedCases implements Callable<Integer> {

  static final String NAME = "erasures";

  private static final int UNUSABLE = 1;
  private static final int SOME_LEFT = 3;

  private final Undo undo;
  private final Map<String, String> given;
  private final InstantSource clock = InstantSource.system();

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @ArgGroup(multiplicity = "1")
  private What what = new What();

  /** One of the two. */
  static final class What {

    @Option(names = "--write", description = "where to write the list, beside a running node too")
    private @Nullable Path write;

    @Option(
        names = "--repeat",
        description = "the list by which to erase again, before the first node starts")
    private @Nullable Path repeat;
  }

  @Option(names = "--database", description = "postgresql://…, else that of the environment")
  private @Nullable String database;

  private ErasedCases(Undo undo, Map<String, String> given) {
    this.undo = undo;
    this.given = given;
  }

  /** The exit code. */
  static int run(List<String> arguments, Undo undo) {
    return ConsoleCommand.run(new ErasedCases(undo, ConsoleCommand.environment()), arguments);
  }

  /** @param given the settings, as a node has them */
  static picocli.CommandLine command(Undo undo, Map<String, String> given) {
    return ConsoleCommand.understanding(new ErasedCases(undo, given));
  }

  @Override
  public Integer call() {
    try {
      return what.repeat == null ? write(what.write) : repeat(what.repeat);
    } catch (IOException unusable) {
      spec.commandLine()
          .getErr()
          .printf("The list cannot be used, nothing was changed: %s%n", unusable.getMessage());
      return UNUSABLE;
    }
  }

  private int write(@Nullable Path file) throws IOException {
    var settings = settings();
    var erased =
        Blocking.on(erasures(settings, ConsoleDatabase.beside(settings, undo)).all());
    if (file != null) {
      ErasureList.write(file, erased);
    }
    print("%d erased cases are in the list".formatted(erased.size()));
    return 0;
  }

  private int repeat(Path file) throws IOException {
    var earlier = ErasureList.read(file);
    var settings = settings();
    var opened = ConsoleDatabase.open(settings, undo);
    var done = Blocking.on(erasures(settings, opened).repeat(earlier));
    print("%d cases of the list: %d could be opened again in %s, %d keys destroyed"
        .formatted(earlier.size(), done.cases(), opened.address(), done.keys()));
    done.open().forEach(id -> print("%s is open in this copy and was left".formatted(id)));
    return done.open().isEmpty() ? 0 : SOME_LEFT;
  }

  private Erasures erasures(NodeSettings settings, ConsoleDatabase opened) {
    var keys = new KeyCustody(settings, opened.database()).keys();
    return RetentionWiring.erasures(opened.database(), clock, keys);
  }

  private NodeSettings settings() {
    var said = new HashMap<>(given);
    if (database != null) {
      var unused = said.put("DATABASE_URL", database);
    }
    return NodeSettings.read(said);
  }

  private void print(String line) {
    spec.commandLine().getOut().println(line);
  }
}
