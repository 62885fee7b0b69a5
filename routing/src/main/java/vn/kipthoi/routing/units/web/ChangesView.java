package vn.kipthoi.routing.units.web;

import java.util.List;
import java.util.UUID;
import vn.kipthoi.intake.UnitChanges;
import vn.kipthoi.intake.UnitChanges.Fault;
import vn.kipthoi.platform.web.Choice;
import vn.kipthoi.platform.web.Field;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.routing.administration.web.Sent;
import vn.kipthoi.routing.units.WrittenChange;

/** The page on which changes of units are written down, with those that were sent. */
public record ChangesView(
    Page page,
    ChangeNames names,
    List<WrittenChange> sent,
    String body,
    Sent typed,
    List<Fault> faults) {

  private static final int LONGEST_NAME = 80;

  public ChangeWords words() {
    return names.words();
  }

  public List<Choice> whats() {
    return List.of(
        Choice.of("merge", words().merges()),
        Choice.of("add", words().adds()),
        Choice.of("rename", words().renames()),
        Choice.of("retype", words().retypes()),
        Choice.of("place", words().places()));
  }

  public List<Choice> kinds() {
    return List.of(
        Choice.of("x", words().commune()),
        Choice.of("p", words().ward()),
        Choice.of("dk", words().specialZone()),
        Choice.of("a", words().area()),
        Choice.of("t", words().province()),
        Choice.of("tw", words().city()));
  }

  public List<Choice> shares() {
    return List.of(
        Choice.of("all", words().all()),
        Choice.of("some", words().some()),
        Choice.of("none", words().none()));
  }

  public Field field(String name, String label, String hint) {
    return Field.of(name, label).hint(hint).value(typed.text(name)).longest(LONGEST_NAME);
  }

  public Field table() {
    return Field.of("body", words().table())
        .hint(words().tableHint())
        .value(body)
        .longest(UnitChanges.LONGEST);
  }

  public String here(String go) {
    return page.href(ChangePages.PATH + go);
  }

  /** Names this sending, so that a double click is one. */
  public String sending() {
    return UUID.randomUUID().toString();
  }
}
