package vn.kipthoi.routing.policy.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.web.Choice;
import vn.kipthoi.platform.web.Field;
import vn.kipthoi.platform.web.FieldErrors;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.routing.policy.CalendarDay;
import vn.kipthoi.routing.policy.DaysDraft;
import vn.kipthoi.routing.policy.DaysRule;
import vn.kipthoi.routing.policy.Filed;
import vn.kipthoi.routing.policy.PolicyRights;

/**
 * A year of the calendar, for whoever reads it.
 *
 * @param typed what came back from the form
 * @param said what to tell whoever looks, or empty
 */
public record CalendarView(
    Page page,
    PolicyNames names,
    Viewer viewer,
    CalendarReading.Looked looked,
    CalendarReading reading,
    List<Choice> units,
    Map<String, String> typed,
    FieldErrors errors,
    String said) {

  public PolicyWords words() {
    return names.words();
  }

  public List<CalendarDay> days() {
    return reading.days();
  }

  public List<String> warnings() {
    return reading.warnings(names);
  }

  public String lead() {
    return words().calendarLead(reading.calendar().version());
  }

  public String heading() {
    return words().calendarYear(Integer.toString(looked.year()), names.unit(looked.province()));
  }

  public Field provinceField() {
    return Field.of("province", words().chooseProvince())
        .value(looked.province().text());
  }

  public Field yearField() {
    return Field.of("year", words().yearLabel())
        .value(Integer.toString(looked.year()))
        .type("number")
        .longest(4);
  }

  public List<DaysDraft> changes() {
    return reading.changes();
  }

  public boolean waits(DaysDraft change) {
    return change.state() == Filed.State.DRAFT;
  }

  public boolean mayCheck(DaysDraft change) {
    return waits(change)
        && viewer.role() == Role.ADMINISTRATOR
        && !change.maker().equals(viewer.accountId());
  }

  public String span(DaysDraft change) {
    return words()
        .fromUntil(
            names.day(change.days().getFirst().day()),
            names.day(change.days().getLast().day()));
  }

  public String state(DaysDraft change) {
    return waits(change) ? words().isSubmitted() : names.state(change.state());
  }

  /** What it would do, before it is checked, and where it is applied afterwards. */
  public boolean mayLookAhead(DaysDraft change) {
    return change.state() != Filed.State.REFUSED && PolicyRights.seesDrafts(viewer, change.unit());
  }

  public String aheadOf(DaysDraft change) {
    return page.href("/calendar/changes/" + change.id() + "/preview");
  }

  public String checkAt(DaysDraft change) {
    return page.href("/calendar/changes/" + change.id() + "/check");
  }

  public boolean mayAsk() {
    return !askUnits().isEmpty();
  }

  public List<Choice> askUnits() {
    return units.stream()
        .filter(choice -> PolicyRights.mayDraft(viewer, new UnitCode(choice.value())))
        .toList();
  }

  /** Drawn once for each form, so that a double click asks once. */
  public String id() {
    return typed.getOrDefault("id", UUID.randomUUID().toString());
  }

  public List<Choice> kinds() {
    return List.of(CalendarDay.Kind.values()).stream()
        .filter(kind -> askUnits().stream()
            .anyMatch(unit -> DaysRule.kindsOf(new UnitCode(unit.value())).contains(kind)))
        .map(kind -> Choice.of(kind.word(), names.dayKind(kind)))
        .toList();
  }

  public Field field(String name, String label) {
    return Field.of(name, label).value(typed.getOrDefault(name, "")).error(errors.at(name));
  }
}
