package vn.kipthoi.routing.places.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.web.Choice;
import vn.kipthoi.platform.web.Field;
import vn.kipthoi.platform.web.FieldErrors;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.routing.places.Responsibility;
import vn.kipthoi.routing.places.Whereabout;
import vn.kipthoi.routing.places.Whereabout.Kind;
import vn.kipthoi.routing.places.web.PlaceDesk.Found;
import vn.kipthoi.routing.web.Names;

/** The places of a case, as its panel and its page show them. */
public final class PlaceView {

  /** One line of the panel. */
  public record Line(String label, String value) {}

  private final Page page;
  private final Names names;
  private final Found found;
  private final PlaceForm form;
  private final FieldErrors errors;

  PlaceView(Page page, Names names, Found found, PlaceForm form, FieldErrors errors) {
    this.page = page;
    this.names = names;
    this.found = found;
    this.form = form;
    this.errors = errors;
  }

  public Page page() {
    return page;
  }

  public PlaceWords words() {
    return PlaceTexts.in(page.language());
  }

  public FieldErrors errors() {
    return errors;
  }

  public String number() {
    return found.stood().routed().number().text();
  }

  public String version() {
    return Long.toString(found.stood().version());
  }

  public String here() {
    return page.href("/cases/" + number() + "/places");
  }

  public String caseHref() {
    return page.href("/cases/" + number());
  }

  public String handoverHref() {
    return page.href("/cases/" + number() + "/handover");
  }

  public List<Line> lines() {
    var lines = new ArrayList<Line>();
    for (var kind : Kind.values()) {
      lines.add(new Line(PlaceTexts.kind(words(), kind), known(kind)));
    }
    var holder = names.unit(found.stood().routed().unit());
    lines.add(new Line(words().responsible(), holder));
    lines.add(new Line(words().plan(), found.planning().map(names::unit).orElse(holder)));
    found.now().ifPresent(now -> {
      lines.add(new Line(words().stepNow(), StepTexts.step(words(), now.step())));
      lines.add(
          new Line(words().doesIt(), StepTexts.doer(words(), now.doer(), names.unit(now.unit()))));
      lines.add(new Line(
          words().answersForIt(),
          StepTexts.answerable(words(), now.answerable(), names.unit(now.unit()))));
    });
    return List.copyOf(lines);
  }

  /** The commune that ought to verify by these places, while another one has the case. */
  public Optional<String> handTo() {
    var units = new EnumMap<Kind, UnitCode>(Kind.class);
    found
        .places()
        .forEach(place -> place.unit().ifPresent(unit -> {
          var unused = units.put(place.kind(), unit);
        }));
    var danger = found.stood().routed().priority().ordinal() == 0;
    return Responsibility.of(units, danger)
        .verifies()
        .filter(unit -> !unit.equals(found.stood().routed().unit()))
        .map(names::unit)
        .map(words()::handTo);
  }

  public Field placeField(Kind kind) {
    return Field.of(kind.word(), PlaceTexts.kind(words(), kind))
        .hint(words().hint())
        .value(form.said().getOrDefault(kind, ""))
        .error(errors.at(kind.word()))
        .longest(300);
  }

  public List<Kind> kinds() {
    return List.of(Kind.values());
  }

  public Field certaintyField() {
    return field("certainty", words().certainty(), form.certainty());
  }

  public Field saidByField() {
    return field("saidBy", words().saidBy(), form.saidBy());
  }

  public Field whyField() {
    return field("reason", words().why(), form.why());
  }

  public boolean danger() {
    return form.danger() || found.stood().routed().priority().ordinal() == 0;
  }

  public List<Choice> certainties() {
    return List.of(
        Choice.of(Whereabout.Certainty.CERTAIN.word(), words().certain()),
        Choice.of(Whereabout.Certainty.LIKELY.word(), words().likely()));
  }

  public List<Choice> sayers() {
    return choices(
        Whereabout.SaidBy.values(),
        Whereabout.SaidBy::word,
        saidBy -> PlaceTexts.saidBy(words(), saidBy));
  }

  public List<Choice> reasons() {
    return choices(
        Whereabout.Why.values(), Whereabout.Why::word, why -> PlaceTexts.why(words(), why));
  }

  private Field field(String name, String label, String value) {
    return Field.of(name, label).value(value).error(errors.at(name));
  }

  private String known(Kind kind) {
    return found.places().stream()
        .filter(place -> place.kind() == kind)
        .findFirst()
        .map(this::known)
        .orElse(words().unknown());
  }

  private String known(Whereabout place) {
    return place
        .unit()
        .map(unit -> names.unit(unit) + " (" + sure(place) + ")")
        .orElse(words().unknown());
  }

  private String sure(Whereabout place) {
    return PlaceTexts.certainty(words(), place.certainty())
        + ", "
        + PlaceTexts.saidBy(words(), place.saidBy());
  }

  private static <E> List<Choice> choices(
      E[] all, Function<E, String> word, Function<E, String> label) {
    return Arrays.stream(all)
        .map(one -> Choice.of(word.apply(one), label.apply(one)))
        .toList();
  }
}
