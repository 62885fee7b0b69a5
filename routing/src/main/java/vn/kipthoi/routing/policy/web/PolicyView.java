package vn.kipthoi.routing.policy.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.web.Choice;
import vn.kipthoi.platform.web.Field;
import vn.kipthoi.platform.web.FieldErrors;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.routing.desk.Step;
import vn.kipthoi.routing.policy.Allowance;
import vn.kipthoi.routing.policy.ClockRule;
import vn.kipthoi.routing.policy.Condition;
import vn.kipthoi.routing.policy.Filed;
import vn.kipthoi.routing.policy.PolicyRights;

/**
 * What holds, for whoever reads it, and where a new version begins.
 *
 * @param typed what came back from the form of a new draft
 */
public record PolicyView(
    Page page,
    PolicyNames names,
    Viewer viewer,
    PolicyReading reading,
    List<Filed> versions,
    List<Choice> units,
    Map<String, String> typed,
    FieldErrors errors) {

  public PolicyWords words() {
    return names.words();
  }

  public List<ClockRule> rules() {
    return reading.rules();
  }

  public String inForce() {
    return words()
        .inForce(
            reading.national().version(),
            names.moment(reading.national().effectiveFrom()),
            names.unit(reading.province()));
  }

  public String overlay() {
    return reading
        .own()
        .map(own -> words().overlayInForce(own.version(), names.moment(own.effectiveFrom())))
        .orElse("");
  }

  public Field provinceField() {
    return Field.of("province", words().chooseProvince())
        .value(reading.province().text());
  }

  /** "Khẩn cấp, Gấp: 12 giờ"; cases with the same length in one line. */
  public List<String> lengths(ClockRule rule) {
    var groups = new LinkedHashMap<String, List<Allowance>>();
    rule.allowances().stream()
        .sorted(Comparator.comparing(Allowance::condition).thenComparing(Allowance::priority))
        .forEach(allowance -> groups
            .computeIfAbsent(
                allowance.condition() + names.length(allowance.length()), any -> new ArrayList<>())
            .add(allowance));
    return groups.values().stream().map(this::line).toList();
  }

  private String line(List<Allowance> same) {
    var first = same.getFirst();
    var who = same.size() == Priority.values().length
        ? names.condition(first.condition())
        : same.stream().map(one -> names.priority(one.priority())).collect(Collectors.joining(", "))
            + (first.condition() == Condition.ALWAYS
                ? ""
                : " (" + names.condition(first.condition()) + ")");
    return who + ": " + names.length(first.length());
  }

  public List<Priority> priorities() {
    return Arrays.asList(Priority.values());
  }

  public int level(Priority priority) {
    return priority.ordinal() + 1;
  }

  public List<Step> ladder(Priority priority) {
    return reading.ladders().getOrDefault(priority, List.of());
  }

  public boolean mayDraft() {
    return PolicyRights.mayDraft(viewer, draftUnit());
  }

  /** The unit that a new draft of theirs is for, unless they choose. */
  private UnitCode draftUnit() {
    return viewer.unitCode().flatMap(UnitCode::parse).orElse(UnitCode.NATION);
  }

  public boolean seesVersions() {
    return versions.size() > 1 || mayDraft();
  }

  public List<Choice> draftUnits() {
    return units.stream()
        .filter(choice -> PolicyRights.mayDraft(viewer, new UnitCode(choice.value())))
        .toList();
  }

  public Field unitField() {
    return field("unitCode", words().unitLabel())
        .value(typed.getOrDefault("unitCode", draftUnit().text()));
  }

  public Field fromField() {
    return field("effectiveFrom", words().effectiveFromLabel()).hint(words().effectiveFromHint());
  }

  public Field reasonField() {
    return field("reason", words().reasonLabel()).hint(words().reasonHint());
  }

  private Field field(String name, String label) {
    return Field.of(name, label).value(typed.getOrDefault(name, "")).error(errors.at(name));
  }
}
