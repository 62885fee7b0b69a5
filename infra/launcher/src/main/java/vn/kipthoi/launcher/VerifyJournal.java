package vn.kipthoi.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.kipthoi.launcher.store.JournalReader;
import vn.kipthoi.launcher.verification.Anchor;
import vn.kipthoi.launcher.verification.Break;
import vn.kipthoi.launcher.verification.JournalVerification;
import vn.kipthoi.launcher.verification.JournalVerification.Found;
import vn.kipthoi.launcher.verification.SealCheck;
import vn.kipthoi.platform.sql.Database;

/**
 * Checks that the journal is what was written. It only reads, and may run beside a node; {@code
 * infra/docs/journal.md} says what it can find and what nobody can.
 */
@Command(
    name = VerifyJournal.NAME,
    mixinStandardHelpOptions = true,
    description = "Checks the chain of the journal and names the first broken link.",
    exitCodeListHeading = "%nEnds with:%n",
    exitCodeList = {
      "0:the journal is whole",
      "1:it could not be checked",
      "2:the command was not understood",
      "3:it is broken"
    })
final class VerifyJournal implements Callable<Integer> {

  static final String NAME = "verify-journal";

  private static final int UNCHECKED = 1;
  private static final int BROKEN = 3;

  private final Undo undo;
  private final Map<String, String> given;

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Option(names = "--database", description = "postgresql://…, else that of the environment")
  private @Nullable String database;

  @Option(names = "--key-file", description = "the key file, else that of the environment")
  private @Nullable Path keyFile;

  @Option(names = "--without-keys", description = "check hashes alone; forged lines stay hidden")
  private boolean withoutKeys;

  @Option(names = "--from", description = "the first link to check; those before are believed")
  private long from = 1;

  @Option(names = "--anchor", description = "an anchor written earlier, which must be in the chain")
  private @Nullable Path anchor;

  @Option(names = "--write-anchor", description = "where to write how far the chain is now")
  private @Nullable Path writeAnchor;

  private VerifyJournal(Undo undo, Map<String, String> given) {
    this.undo = undo;
    this.given = given;
  }

  /** The exit code. */
  static int run(List<String> arguments, Undo undo) {
    return ConsoleCommand.run(new VerifyJournal(undo, ConsoleCommand.environment()), arguments);
  }

  /** @param given the settings, as a node has them */
  static picocli.CommandLine command(Undo undo, Map<String, String> given) {
    return ConsoleCommand.understanding(new VerifyJournal(undo, given));
  }

  @Override
  public Integer call() throws IOException {
    if (from < 1) {
      throw new picocli.CommandLine.ParameterException(spec.commandLine(), "--from begins at 1");
    }
    var settings = settings();
    var opened = ConsoleDatabase.look(settings, undo);
    var seals = withoutKeys ? Optional.<SealCheck>empty() : seals(settings, opened.database());
    if (seals.isEmpty() && !withoutKeys) {
      print("There is no key file, so seals cannot be checked. Name it with --key-file, or check"
          + " hashes alone with --without-keys.");
      return UNCHECKED;
    }
    var known = anchor == null ? Optional.<Anchor>empty() : Optional.of(Anchor.read(anchor));
    print("Journal of " + opened.address());
    return say(new JournalVerification(opened.database())
        .run(new JournalVerification.Task(from, seals, known))
        .await());
  }

  private NodeSettings settings() {
    var said = new HashMap<>(given);
    if (database != null) {
      var unused = said.put("DATABASE_URL", database);
    }
    if (keyFile != null) {
      var unused = said.put("KIPTHOI_KEY_FILE", keyFile.toString());
    }
    return NodeSettings.read(said);
  }

  private static Optional<SealCheck> seals(NodeSettings settings, Database database)
      throws IOException {
    if (settings.keyFile().isEmpty() && settings.demonstration()) {
      return Blocking.on(new JournalReader().demonstrationKeys(database.client()))
          .map(SealCheck::with);
    }
    var file = KeyCustody.file(settings);
    return Files.exists(file)
        ? Optional.of(SealCheck.with(Files.readString(file)))
        : Optional.empty();
  }

  private int say(Found found) throws IOException {
    print(
        "%d links followed, %d lines wait to be linked".formatted(found.links(), found.waiting()));
    print("Head: link %d, hash %s".formatted(found.head().link(), found.head().hash()));
    if (!found.breaks().isEmpty()) {
      print("The journal is BROKEN, first at " + found.breaks().getFirst().inWords());
      found.breaks().stream().skip(1).map(Break::inWords).forEach(where -> print("  " + where));
      return BROKEN;
    }
    if (writeAnchor != null) {
      found.head().write(writeAnchor);
    }
    print(withoutKeys ? "The hashes fit. Seals were not checked." : "The journal is whole.");
    return 0;
  }

  private void print(String line) {
    spec.commandLine().getOut().println(line);
  }
}
