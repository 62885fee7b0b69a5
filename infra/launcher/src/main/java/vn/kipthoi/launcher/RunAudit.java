package vn.kipthoi.launcher;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.kipthoi.launcher.auditor.store.Audit;
import vn.kipthoi.launcher.auditor.store.Finding;

/** Audits once, from the console. It only reads, and may run beside a node. */
@Command(
    name = RunAudit.NAME,
    mixinStandardHelpOptions = true,
    description = "Looks for reports, deadlines and alerts that have stopped on their way.",
    exitCodeListHeading = "%nEnds with:%n",
    exitCodeList = {
      "0:nothing was found",
      "1:it could not look",
      "2:the command was not understood",
      "3:something was found"
    })
final class RunAudit implements Callable<Integer> {

  static final String NAME = "audit";

  private static final int FOUND = 3;

  private final Undo undo;
  private final Map<String, String> given;

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Option(names = "--database", description = "postgresql://…, else that of the environment")
  private @Nullable String database;

  private RunAudit(Undo undo, Map<String, String> given) {
    this.undo = undo;
    this.given = given;
  }

  /** The exit code. */
  static int run(List<String> arguments, Undo undo) {
    return ConsoleCommand.run(new RunAudit(undo, ConsoleCommand.environment()), arguments);
  }

  /** @param given the settings, as a node has them */
  static picocli.CommandLine command(Undo undo, Map<String, String> given) {
    return ConsoleCommand.understanding(new RunAudit(undo, given));
  }

  @Override
  public Integer call() {
    var said = new HashMap<>(given);
    if (database != null) {
      var unused = said.put("DATABASE_URL", database);
    }
    var opened = ConsoleDatabase.look(NodeSettings.read(said), undo);
    var findings = Blocking.on(Audit.of(opened.database().client()));
    findings.forEach(this::print);
    spec.commandLine()
        .getOut()
        .printf(
            "%d questions asked of %s, %d of them found something%n",
            Audit.questions().size(), opened.address(), findings.size());
    return findings.isEmpty() ? 0 : FOUND;
  }

  private void print(Finding finding) {
    spec.commandLine()
        .getOut()
        .printf(
            "%s: %d, the oldest since %s, one of them is %s%n",
            finding.question(), finding.found(), finding.since(), finding.example());
  }
}
