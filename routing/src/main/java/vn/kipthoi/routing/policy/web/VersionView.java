package vn.kipthoi.routing.policy.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.web.Field;
import vn.kipthoi.platform.web.FieldErrors;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.routing.desk.Step;
import vn.kipthoi.routing.policy.Allowance;
import vn.kipthoi.routing.policy.ClockRule;
import vn.kipthoi.routing.policy.Fault;
import vn.kipthoi.routing.policy.Filed;
import vn.kipthoi.routing.policy.PolicyRights;

/**
 * One version, beside what holds without it.
 *
 * @param rules the country's, in the order of their letters
 * @param ladders the country's
 * @param typed what came back from a form
 * @param said what to tell whoever looks, or empty
 */
public record VersionView(
    Page page,
    PolicyNames names,
    Viewer viewer,
    Filed filed,
    List<ClockRule> rules,
    Map<Priority, List<Step>> ladders,
    Map<String, String> typed,
    FieldErrors errors,
    String said) {

  /**
   * Something that would be otherwise.
   *
   * @param what in words: the clock and for whom
   */
  public record Difference(String what, String before, String after) {}

  public PolicyWords words() {
    return names.words();
  }

  public String here() {
    return page.href("/policies/" + filed.version());
  }

  public String at(String act) {
    return page.href("/policies/" + filed.version() + "/" + act);
  }

  public boolean mayChange() {
    return PolicyRights.mayChange(viewer, filed);
  }

  /** Whether they may know what it would do to open cases. */
  public boolean maySeeAhead() {
    return PolicyRights.seesDrafts(viewer, filed.unit());
  }

  public boolean maySubmit() {
    return mayChange() && filed.state() == Filed.State.DRAFT;
  }

  public boolean mayCheck() {
    return PolicyRights.check(viewer, filed).isEmpty();
  }

  /** Why somebody who checks others may not check this one; empty for everybody else. */
  public String whyNot() {
    return filed.state() == Filed.State.SUBMITTED && filed.isMadeBy(viewer.accountId())
        ? words().madeIt()
        : "";
  }

  public List<Difference> differences() {
    var found = new ArrayList<Difference>();
    for (var rule : rules) {
      filed.draft().allowances().getOrDefault(rule.clock(), List.of()).stream()
          .flatMap(allowance -> difference(rule, allowance).stream())
          .forEach(found::add);
      Optional.ofNullable(filed.draft().warnings().get(rule.clock()))
          .filter(warnings -> !warnings.equals(rule.warnings()))
          .map(warnings -> new Difference(
              words().warningsLabel(names.clock(rule.clock())),
              names.warnings(rule.warnings()),
              names.warnings(warnings)))
          .ifPresent(found::add);
    }
    for (var priority : Priority.values()) {
      var now = ladders.getOrDefault(priority, List.of());
      Optional.ofNullable(filed.draft().ladders().get(priority))
          .filter(own -> !own.equals(now))
          .map(own -> new Difference(
              words().ladderTitle() + ": " + names.priority(priority), told(now), told(own)))
          .ifPresent(found::add);
    }
    return found;
  }

  private Optional<Difference> difference(ClockRule rule, Allowance allowance) {
    return rule.lengthAt(allowance.place())
        .filter(before -> !before.equals(allowance.length()))
        .map(before -> new Difference(
            what(rule, allowance), names.length(before), names.length(allowance.length())));
  }

  private String what(ClockRule rule, Allowance allowance) {
    return words().cellLabel(names.clock(rule.clock()), names.place(allowance.place()));
  }

  private String told(List<Step> steps) {
    return String.join("; ", steps.stream().map(step -> names.told(steps, step)).toList());
  }

  // the form

  public List<Priority> priorities() {
    return Arrays.asList(Priority.values());
  }

  public int level(Priority priority) {
    return priority.ordinal() + 1;
  }

  public Field fromField() {
    return field(
            "effectiveFrom",
            words().effectiveFromLabel(),
            PolicyForm.moment(filed.draft().effectiveFrom()))
        .hint(words().effectiveFromHint());
  }

  public Field reasonField() {
    return field("reason", words().reasonLabel(), filed.draft().reason())
        .hint(words().reasonHint());
  }

  public Field lengthField(ClockRule rule, Allowance country) {
    var own = filed.draft().allowances().getOrDefault(rule.clock(), List.of()).stream()
        .filter(allowance -> allowance.place().equals(country.place()))
        .map(allowance -> LengthText.typed(allowance.length(), words()))
        .findFirst()
        .orElse("");
    var field = field(Fault.at(rule.clock(), country.place()), names.place(country.place()), own);
    return filed.draft().isNational() ? field : field.hint(names.length(country.length()));
  }

  public Field warningsField(ClockRule rule) {
    var now = filed.draft().warnings().getOrDefault(rule.clock(), List.of());
    return field(
        Fault.at(rule.clock()),
        words().warningsColumn(),
        String.join(", ", now.stream().map(warning -> warning.text()).toList()));
  }

  /** The rungs that a form offers: those of the country, and those of the draft's own. */
  public List<Step> rungs(Priority priority) {
    return PolicyForm.rungs(filed, ladders, priority);
  }

  public Field waitField(Priority priority, Step rung) {
    var own = step(priority, rung);
    return field(
        PolicyForm.wait(priority, rung),
        names.rung(rung.rung()),
        own.map(step -> LengthText.typed(step.within(), words())).orElse(""));
  }

  public Field moreField(Priority priority, Step rung) {
    return field(
            PolicyForm.more(priority, rung),
            words().moreLabel(),
            step(priority, rung)
                .map(step -> Integer.toString(step.moreEachRound()))
                .orElse(""))
        .type("number");
  }

  /** What is wrong with a ladder as a whole. */
  public String ladderError(Priority priority) {
    return errors.at(Fault.at(priority)).orElse("");
  }

  public Field answerField() {
    return field("answer", words().answerLabel(), "");
  }

  private Optional<Step> step(Priority priority, Step rung) {
    return filed.draft().ladders().getOrDefault(priority, List.of()).stream()
        .filter(step -> step.rung().equals(rung.rung()))
        .findFirst();
  }

  private Field field(String name, String label, String value) {
    return Field.of(name, label).value(typed.getOrDefault(name, value)).error(errors.at(name));
  }
}
