package vn.kipthoi.routing.handover.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.privacy.Purpose;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.web.Choice;
import vn.kipthoi.platform.web.Field;
import vn.kipthoi.platform.web.FieldErrors;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.routing.handover.Handover;
import vn.kipthoi.routing.handover.Handover.Reason;
import vn.kipthoi.routing.handover.Side;
import vn.kipthoi.routing.handover.web.HandoverDesk.Found;
import vn.kipthoi.routing.store.QuestionStore.Question;
import vn.kipthoi.routing.web.Names;

/** The offers of a case, as its panel and its page show them. */
public final class HandoverView {

  /** What was typed, what is wrong with it, and the communes that a spoken place may mean. */
  record Typed(HandoverForm form, FieldErrors errors, List<UnitCode> several) {

    static final Typed NOTHING = new Typed(HandoverForm.EMPTY, new FieldErrors(), List.of());
  }

  private final Page page;
  private final Viewer viewer;
  private final Names names;
  private final Found found;
  private final Typed typed;

  HandoverView(Page page, Viewer viewer, Names names, Found found, Typed typed) {
    this.page = page;
    this.viewer = viewer;
    this.names = names;
    this.found = found;
    this.typed = typed;
  }

  public Page page() {
    return page;
  }

  public HandoverWords words() {
    return HandoverTexts.in(page.language());
  }

  public FieldErrors errors() {
    return typed.errors();
  }

  public String number() {
    return found.number().text();
  }

  public String version() {
    return Long.toString(found.stood().version());
  }

  public String here() {
    return page.href("/cases/" + number() + "/handover");
  }

  public String caseHref() {
    return page.href("/cases/" + number());
  }

  public List<Handover> offers() {
    return found.offers();
  }

  public Optional<Handover> open() {
    return found.open();
  }

  public Optional<Question> question() {
    return found.questions().stream().findFirst();
  }

  public String holder() {
    return names.unit(found.holder());
  }

  public String unit(UnitCode unit) {
    return names.unit(unit);
  }

  public String fromTo(Handover one) {
    return words().fromTo(names.unit(one.from()), names.unit(one.to()));
  }

  public String reason(Handover one) {
    return HandoverTexts.reason(words(), one.reason());
  }

  public String state(Handover one) {
    return HandoverTexts.state(words(), one.state());
  }

  public Optional<String> said(Optional<Personal<String>> note) {
    return note.map(text -> text.revealFor(Purpose.SHOWING_TO_THE_CASE_TEAM));
  }

  public boolean mayOffer() {
    return open().isEmpty() && question().isEmpty() && found.side(viewer).maySend(viewer.role());
  }

  public boolean mayAccept() {
    return open().isPresent()
        && found.side(viewer) == Side.RECEIVER
        && viewer.personId().isPresent();
  }

  public boolean mayRefuse() {
    return open().isPresent() && found.side(viewer) == Side.RECEIVER;
  }

  public boolean mayWithdraw() {
    return open().isPresent() && found.side(viewer).maySend(viewer.role());
  }

  public boolean mayDecide() {
    return question()
        .map(asked -> viewer.role().isOfTheHotline()
            || viewer.unitCode().equals(Optional.of(asked.askedOf().text())))
        .orElse(false);
  }

  public Field toField() {
    return Field.of("to", words().to())
        .hint(words().toHint())
        .value(typed.form().to())
        .error(errors().at("to"))
        .longest(300);
  }

  public Field unitField() {
    return Field.of("unit", words().decideFor())
        .value(typed.form().unit())
        .error(errors().at("unit"));
  }

  public List<Choice> several() {
    return choices(typed.several());
  }

  public List<Choice> candidates() {
    return question().map(asked -> choices(asked.candidates())).orElse(List.of());
  }

  public Field reasonField() {
    return Field.of("reason", words().reason())
        .value(typed.form().reason())
        .error(errors().at("reason"));
  }

  public List<Choice> reasons() {
    var choices = new ArrayList<Choice>();
    for (var reason : Reason.values()) {
      choices.add(Choice.of(reason.word(), HandoverTexts.reason(words(), reason)));
    }
    return List.copyOf(choices);
  }

  public Field noteField(String label) {
    return Field.of("note", label)
        .value(typed.form().note())
        .error(errors().at("note"))
        .longest(HandoverForm.NOTE_AT_MOST);
  }

  private List<Choice> choices(List<UnitCode> units) {
    return units.stream().map(unit -> Choice.of(unit.text(), names.unit(unit))).toList();
  }
}
