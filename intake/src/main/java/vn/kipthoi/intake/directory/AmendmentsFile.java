package vn.kipthoi.intake.directory;

import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import vn.kipthoi.intake.DirectoryRecords;
import vn.kipthoi.intake.Succession.Inhabitants;
import vn.kipthoi.intake.UnitChanges.What;
import vn.kipthoi.intake.directory.Amendment.Added;
import vn.kipthoi.intake.directory.Amendment.Ended;
import vn.kipthoi.intake.directory.Amendment.Linked;
import vn.kipthoi.intake.directory.Amendment.Placed;
import vn.kipthoi.intake.directory.Amendment.Renamed;
import vn.kipthoi.intake.directory.Amendment.Retyped;

/**
 * Changes decreed since the reform, one to a line; the last field names the decree.
 *
 * <pre>
 *   2026-04-30  retype  25270  p                        237/NQ-UBTVQH16
 *   2027-01-01  rename  25270  Lộc Ninh Mới             …
 *   2027-01-01  place   25270  A75-695                  …   another supervising area
 *   2027-01-01  add     25999  x  Tân Lập  A75-695      …
 *   2027-01-01  end     25270                           …
 *   2027-01-01  link    25270  25999  all               …   all, some or none of the inhabitants
 * </pre>
 */
public final class AmendmentsFile implements DirectorySource {

  private final List<TableLine> lines;

  public AmendmentsFile(Reader file) {
    lines = TableLine.all(file);
  }

  @Override
  public Revision revise(DirectoryRecords current) {
    var draft = DirectoryDraft.of(current);
    var refusals = new ArrayList<Refusal>();
    each(line -> amendment(line).applyTo(draft), refusals);
    if (refusals.isEmpty()) {
      each(line -> amendment(line).checkIn(draft), refusals);
    }
    return refusals.isEmpty()
        ? new Revision.Proposed(current, draft.finished())
        : new Revision.Refused(refusals);
  }

  private void each(Consumer<TableLine> step, List<Refusal> refusals) {
    for (var line : lines) {
      try {
        step.accept(line);
      } catch (RowRefused refused) {
        refusals.add(refused.in(line.number()));
      }
    }
  }

  static Amendment amendment(TableLine line) {
    var on = line.day(0);
    var code = line.code(2);
    return switch (line.text(1)) {
      case "retype" -> new Retyped(on, code, decreed(line, 4).kind(3));
      case "rename" -> new Renamed(on, code, decreed(line, 4).required(3, "name"));
      case "place" -> new Placed(on, code, decreed(line, 4).code(3));
      case "add" ->
        new Added(on, code, decreed(line, 6).kind(3), line.required(4, "name"), line.code(5));
      case "end" -> ended(decreed(line, 3));
      case "link" -> new Linked(on, code, decreed(line, 5).code(3), inhabitants(line.text(4)));
      default ->
        throw new RowRefused(
            "“" + line.text(1) + "” is no change this file knows", What.NOT_A_CHANGE, line.text(1));
    };
  }

  private static Ended ended(TableLine line) {
    return new Ended(line.day(0), line.code(2));
  }

  /** A change without a decree cannot be checked by anybody later. */
  private static TableLine decreed(TableLine line, int index) {
    var unused = line.required(index, "the decree");
    return line;
  }

  static Inhabitants inhabitants(String share) {
    return switch (share) {
      case "all", "some", "none" -> Inhabitants.valueOf(share.toUpperCase(Locale.ROOT));
      default ->
        throw new RowRefused("“" + share + "” is none of all, some, none", What.NOT_A_SHARE, share);
    };
  }
}
