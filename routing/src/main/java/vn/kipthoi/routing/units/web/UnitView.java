package vn.kipthoi.routing.units.web;

import java.util.List;
import vn.kipthoi.intake.AdministrativeUnit;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.Succession;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.platform.web.Spoken;
import vn.kipthoi.routing.desk.Crew;
import vn.kipthoi.routing.desk.Duty;
import vn.kipthoi.routing.desk.Ladder;
import vn.kipthoi.routing.desk.Lineage;
import vn.kipthoi.routing.desk.Post;
import vn.kipthoi.routing.desk.Step;
import vn.kipthoi.routing.roster.desk.Readiness.Outlook;
import vn.kipthoi.routing.web.Names;

/**
 * What the page of one unit shows.
 *
 * @param periods all that its code has meant, the last first
 * @param ladders one for each priority, none when the unit is no more
 */
public record UnitView(
    Page page,
    UnitNames unitNames,
    Names names,
    List<AdministrativeUnit> periods,
    List<Outlook> teams,
    List<Ladder> ladders,
    Lineage lineage,
    Duty duty) {

  public UnitWords words() {
    return unitNames.words();
  }

  public AdministrativeUnit unit() {
    return periods.getFirst();
  }

  public boolean isFormer() {
    return !unit().validity().covers(unitNames.directory().day());
  }

  public String validity(AdministrativeUnit period) {
    return unitNames.validity(period.validity());
  }

  public List<AdministrativeUnit> ancestors() {
    return unitNames.directory().ancestors(unit().code()).stream()
        .skip(1)
        .filter(one -> !one.equals(AdministrativeUnit.VIET_NAM))
        .toList();
  }

  public List<AdministrativeUnit> below() {
    return unitNames.directory().within(unit().code());
  }

  public List<Succession> predecessors(AdministrativeUnit period) {
    return unitNames.directory().predecessors(period);
  }

  public List<Succession> successors(AdministrativeUnit period) {
    return unitNames.directory().successors(period);
  }

  public String former(Succession link) {
    return unitNames.name(link.former(), link.on().minusDays(1));
  }

  public String successor(Succession link) {
    return unitNames.name(link.successor(), link.on());
  }

  public String inhabitants(Succession link) {
    return unitNames.inhabitants(link);
  }

  public String href(String code) {
    return page.href("/admin/units/" + code);
  }

  public String priority(Priority priority) {
    return names.priority(priority);
  }

  public int level(Priority priority) {
    return names.level(priority);
  }

  public List<Step> steps(Ladder ladder) {
    return ladder.stepsFor(lineage);
  }

  public String who(Step step) {
    var post = step.in(lineage);
    return names.asked(post.rung(), post.unit());
  }

  /** How many of a post are on duty now. */
  public String onDuty(Step step) {
    var crew = crew(step.in(lineage));
    return crew.reachable().isEmpty()
        ? words().nobodyOnDuty()
        : words().onDuty(crew.reachable().size());
  }

  public boolean isEmpty(Step step) {
    return crew(step.in(lineage)).reachable().isEmpty();
  }

  private Crew crew(Post post) {
    return duty.at(post);
  }

  /** How long the step before it is waited for. */
  public String when(Ladder ladder, Step step) {
    var before = steps(ladder).indexOf(step) - 1;
    return before < 0
        ? words().atOnce()
        : words()
            .after(new Spoken(page.language()).span(steps(ladder).get(before).within()));
  }
}
