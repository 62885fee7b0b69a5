package vn.kipthoi.routing.privacy.web;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.web.Field;
import vn.kipthoi.platform.web.FieldErrors;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.routing.privacy.DataDuty;
import vn.kipthoi.routing.privacy.DutyRights;
import vn.kipthoi.routing.web.Names;

/**
 * What the page of the register shows.
 *
 * @param said what has just been done; empty when nothing was
 * @param typed what was sent, to be shown again where something is wrong with it
 */
public record DutyView(
    Page page,
    DutyNames codes,
    Names names,
    Viewer viewer,
    List<DataDuty> duties,
    String said,
    FieldErrors errors,
    Function<String, String> typed) {

  public DutyWords words() {
    return codes.words();
  }

  public boolean mayOpen() {
    return DutyRights.entersFor(viewer).isPresent();
  }

  public boolean mayFulfil(DataDuty duty) {
    return duty.isOwed() && DutyRights.mayFulfil(viewer, duty.unit());
  }

  public boolean mayAcknowledge(DataDuty duty) {
    return duty.isOwed()
        && DutyRights.mayAcknowledge(viewer)
        && duty.call().filter(call -> call.acknowledgedAt().isEmpty()).isPresent();
  }

  /** What was typed and what is wrong belong to one form of the page alone. */
  public Field field(String form, String name, String label) {
    var field = Field.of(name, label);
    return errors.isEmpty() || !isOf(form)
        ? field
        : field.value(typed.apply(name)).error(errors.at(name));
  }

  /** A new one with each showing, so that a second click is the same sending. */
  public String sending() {
    return errors.isEmpty() ? UUID.randomUUID().toString() : typed.apply("sending");
  }

  private boolean isOf(String form) {
    var sent = typed.apply("number");
    return form.equals(sent.isEmpty() ? typed.apply("go") : sent);
  }
}
