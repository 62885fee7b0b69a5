package vn.kipthoi.routing.units.web;

import java.util.List;
import vn.kipthoi.intake.UnitChanges.Change;
import vn.kipthoi.intake.UnitChanges.Doing;
import vn.kipthoi.intake.UnitChanges.Fault;
import vn.kipthoi.intake.UnitChanges.Reading;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.web.FieldErrors;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.routing.units.WrittenChange;
import vn.kipthoi.routing.units.desk.UnitChangeDesk.Ahead;

/** One written change, with what it would do. */
public record ChangeView(
    Page page,
    ChangeNames names,
    Viewer viewer,
    WrittenChange written,
    Ahead ahead,
    String said,
    FieldErrors errors) {

  public ChangeWords words() {
    return names.words();
  }

  public List<Change> changes() {
    return switch (ahead.reading()) {
      case Reading.Clear(var changes) -> changes;
      case Reading.Faulty ignored -> List.of();
    };
  }

  public List<Fault> faults() {
    return switch (ahead.reading()) {
      case Reading.Clear ignored -> List.of();
      case Reading.Faulty(var faults) -> faults;
    };
  }

  public List<Change> added() {
    return changes().stream().filter(one -> one.doing() == Doing.ADDS).toList();
  }

  public boolean isOpen() {
    return written.state() == WrittenChange.State.DRAFT;
  }

  public boolean isTheirs() {
    return written.madeBy().equals(viewer.accountId());
  }

  public String here() {
    return page.href(ChangePages.PATH + "/" + written.id());
  }
}
