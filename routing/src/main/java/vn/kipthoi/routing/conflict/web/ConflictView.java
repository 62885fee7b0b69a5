package vn.kipthoi.routing.conflict.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.platform.privacy.Purpose;
import vn.kipthoi.platform.web.Choice;
import vn.kipthoi.platform.web.Field;
import vn.kipthoi.platform.web.FieldErrors;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.Person;
import vn.kipthoi.routing.conflict.Exclusion;
import vn.kipthoi.routing.conflict.Exclusion.Reason;
import vn.kipthoi.routing.conflict.Exclusion.Whom;
import vn.kipthoi.routing.conflict.desk.Bystanders.Bystander;
import vn.kipthoi.routing.web.Names;

/** From whom a case is kept, as its panel and its page show it. */
public final class ConflictView {

  /** What was found of a case's deny-list. */
  record Found(
      CaseNumber number,
      List<Exclusion> exclusions,
      Map<UUID, Person> people,
      List<Bystander> bystanders) {}

  private final Page page;
  private final Names names;
  private final Found found;
  private final ExclusionForm form;
  private final FieldErrors errors;

  ConflictView(Page page, Names names, Found found, ExclusionForm form, FieldErrors errors) {
    this.page = page;
    this.names = names;
    this.found = found;
    this.form = form;
    this.errors = errors;
  }

  public Page page() {
    return page;
  }

  public ConflictWords words() {
    return ConflictTexts.in(page.language());
  }

  public FieldErrors errors() {
    return errors;
  }

  public List<Exclusion> exclusions() {
    return found.exclusions();
  }

  public String number() {
    return found.number().text();
  }

  public String here() {
    return page.href("/cases/" + number() + "/exclusions");
  }

  public String caseHref() {
    return page.href("/cases/" + number());
  }

  public String name(Exclusion exclusion) {
    return switch (exclusion.whom()) {
      case Whom.AllOf(var commune) -> words().allOf(names.unit(commune));
      case Whom.Somebody(var person) ->
        Optional.ofNullable(found.people().get(person))
            .map(ConflictView::shown)
            .orElse(names.words().somebody());
    };
  }

  public String reason(Exclusion exclusion) {
    return ConflictTexts.reason(words(), exclusion.reason());
  }

  public Optional<String> note(Exclusion exclusion) {
    return exclusion.note().map(note -> note.revealFor(Purpose.SHOWING_TO_THE_CASE_TEAM));
  }

  public Field personField() {
    return Field.of("personId", words().person())
        .hint(words().personHint())
        .value(form.person())
        .error(errors.at("personId"));
  }

  public Field reasonField() {
    return Field.of("reason", words().reason()).value(form.reason()).error(errors.at("reason"));
  }

  public Field noteField() {
    return Field.of("note", words().note())
        .hint(words().noteHint())
        .value(form.note())
        .error(errors.at("note"))
        .longest(ExclusionForm.NOTE_AT_MOST);
  }

  /** Those from whom it is not kept yet. */
  public List<Choice> people() {
    var kept = found.exclusions().stream().flatMap(one -> one.person().stream()).toList();
    var choices = new ArrayList<Choice>();
    choices.add(Choice.of("", ""));
    found.bystanders().stream()
        .filter(one -> !kept.contains(one.person().id()))
        .map(one -> Choice.of(
            one.person().id().toString(),
            words()
                .onPost(
                    shown(one.person()),
                    names.asked(one.post().rung(), one.post().unit()))))
        .forEach(choices::add);
    return List.copyOf(choices);
  }

  public List<Choice> reasons() {
    var choices = new ArrayList<Choice>();
    for (var reason : Reason.values()) {
      choices.add(Choice.of(reason.word(), ConflictTexts.reason(words(), reason)));
    }
    return List.copyOf(choices);
  }

  static String shown(Person person) {
    return person.name().revealFor(Purpose.SHOWING_TO_THE_CASE_TEAM);
  }
}
