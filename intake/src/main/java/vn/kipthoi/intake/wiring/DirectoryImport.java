package vn.kipthoi.intake.wiring;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.Future;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import vn.kipthoi.intake.directory.AmendmentsFile;
import vn.kipthoi.intake.directory.ConversionWorkbook;
import vn.kipthoi.intake.directory.DirectoryDifference;
import vn.kipthoi.intake.directory.DirectoryKeeper;
import vn.kipthoi.intake.directory.DirectorySource;
import vn.kipthoi.intake.directory.ImportOutcome;
import vn.kipthoi.intake.directory.Refusal;
import vn.kipthoi.intake.directory.ShippedDirectory;
import vn.kipthoi.platform.sql.Database;

/** The import command: brings the directory into line with an official file. */
public final class DirectoryImport {

  /**
   * What the command says and how it ends.
   *
   * @param lines for the person who imports
   * @param refused true when nothing was written because rows cannot be placed
   */
  public record Said(List<String> lines, boolean refused) {}

  private final DirectoryKeeper keeper;

  public DirectoryImport(Database database, InstantSource clock) {
    keeper = new DirectoryKeeper(database, clock);
  }

  /**
   * Imports the conversion workbook ({@code .xlsx}) or an amendments file (any other name).
   *
   * @param dryRun true to see the difference and change nothing
   * @throws UncheckedIOException when the file cannot be read
   */
  public Future<Said> run(Path file, boolean dryRun) {
    var source = source(file);
    return keeper
        .open(ShippedDirectory.read())
        .compose(opened -> keeper.importFrom(source, file.getFileName().toString(), dryRun))
        .map(DirectoryImport::said);
  }

  private static DirectorySource source(Path file) {
    try {
      if (file.toString().endsWith(".xlsx")) {
        try (var workbook = Files.newInputStream(file)) {
          return new ConversionWorkbook(workbook);
        }
      }
      return new AmendmentsFile(Files.newBufferedReader(file, UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Said said(ImportOutcome outcome) {
    return switch (outcome) {
      case ImportOutcome.Refused(var refusals) ->
        new Said(
            lines("refused, nothing was changed:", refusals.stream().map(Refusal::toString)), true);
      case ImportOutcome.Shown(var difference) ->
        new Said(lines("not changed:", difference), false);
      case ImportOutcome.Changed(var difference) -> new Said(lines("changed:", difference), false);
    };
  }

  private static List<String> lines(String heading, DirectoryDifference difference) {
    return lines(
        heading + " " + difference.changes().size() + " differences",
        difference.changes().stream().map(DirectoryDifference.Change::toString));
  }

  private static List<String> lines(String heading, Stream<String> below) {
    return Stream.concat(Stream.of(heading), below.map(line -> "  " + line)).toList();
  }
}
