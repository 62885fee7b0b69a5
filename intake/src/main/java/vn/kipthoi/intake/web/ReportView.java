package vn.kipthoi.intake.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.kipthoi.intake.Locality;
import vn.kipthoi.intake.desk.Whereabouts.Finding;
import vn.kipthoi.platform.web.Choice;
import vn.kipthoi.platform.web.Field;
import vn.kipthoi.platform.web.FieldErrors;
import vn.kipthoi.platform.web.Messages;
import vn.kipthoi.platform.web.Page;

/**
 * One page of the public report, as its template needs it.
 *
 * @param then where "continue" leads, when somebody came back to change one answer
 * @param found what the place came to, on the page that asks to check it
 * @param notSent whether sending has just failed
 */
public record ReportView(
    Page page,
    PublicWords words,
    Step step,
    Typed typed,
    FieldErrors errors,
    Optional<Step> then,
    Optional<Finding> found,
    boolean notSent) {

  private static final Messages<OfficialWords> OFFICIAL_WORDS = Messages.load(OfficialWords.class);

  /** A longer list is no question any more. */
  private static final int MOST_CANDIDATES = 12;

  static ReportView of(Page page, PublicWords words, Step step, Typed typed) {
    return new ReportView(
        page, words, step, typed, new FieldErrors(), Optional.empty(), Optional.empty(), false);
  }

  ReportView with(FieldErrors mistakes) {
    return new ReportView(page, words, step, typed, mistakes, then, found, notSent);
  }

  ReportView then(Optional<Step> target) {
    return new ReportView(page, words, step, typed, errors, target, found, notSent);
  }

  ReportView found(Finding finding) {
    return new ReportView(page, words, step, typed, errors, then, Optional.of(finding), notSent);
  }

  ReportView afterFailure() {
    return new ReportView(page, words, step, typed, errors, then, found, true);
  }

  /** Whether this is the page of that name; templates ask for nothing else of a step. */
  public boolean at(String word) {
    return step.word().equals(word);
  }

  public int number() {
    return step.number();
  }

  public int questions() {
    return Step.QUESTIONS;
  }

  public boolean counted() {
    return step != Step.CHECK;
  }

  public boolean first() {
    return step == Step.WHO;
  }

  public String stepWord() {
    return step.word();
  }

  public String thenWord() {
    return then.map(Step::word).orElse("");
  }

  public OfficialWords officials() {
    return OFFICIAL_WORDS.in(page.language());
  }

  public String mustNotKnowSaid() {
    return typed.at(Typed.MUST_NOT_KNOW);
  }

  public boolean inDanger() {
    return typed.at(Typed.DANGER).equals("yes");
  }

  public List<Carried> carried() {
    return typed.without(step.asks());
  }

  public Set<String> chosenHarms() {
    return typed.harms();
  }

  public List<Choice> harms() {
    return codes().harms();
  }

  public List<Choice> relations() {
    return codes().relations();
  }

  public List<Choice> reporters() {
    return codes().reporters().stream()
        .filter(choice -> !choice.value().equals(PublicVoice.CHILD))
        .filter(choice -> !choice.value().equals(PublicVoice.OTHER_CHILD))
        .toList();
  }

  public List<Choice> people() {
    return List.of(
        Choice.of(PublicVoice.CHILD, words.whoChild()),
        Choice.of(PublicVoice.OTHER_CHILD, words.whoOther()),
        Choice.of(PublicVoice.ADULT, words.whoAdult()));
  }

  /** Whether the child itself tells: it is then not asked a second time who it is. */
  public boolean ownStory() {
    return PublicVoice.isOwnStory(typed);
  }

  /** Whether more can be asked of who tells than the first answer said. */
  public boolean grownUp() {
    return PublicVoice.kind(typed).isEmpty();
  }

  /** The story is all that is needed; a place unknown has an answer of its own. */
  public boolean maySkip() {
    return step == Step.WHO || step == Step.DANGER || step == Step.CONTACT;
  }

  /** Whether what was folded away holds an answer, or a mistake. */
  public boolean moreOpen() {
    return Stream.of(Typed.RELATION, Typed.MUST_NOT_KNOW)
        .anyMatch(field -> typed.has(field) || errors.at(field).isPresent());
  }

  /** As the question is put: to the child itself "are you safe" comes first. */
  public List<Choice> dangers() {
    return ownStory() ? safeOrAfraid() : dangerOrSafe();
  }

  private List<Choice> safeOrAfraid() {
    return List.of(
        Choice.of("no", words.dangerNo()),
        Choice.of("yes", words.dangerYes()),
        Choice.of("unknown", words.dangerUnknown()));
  }

  private List<Choice> dangerOrSafe() {
    return List.of(
        Choice.of("yes", words.dangerYes()),
        Choice.of("no", words.dangerNo()),
        Choice.of("unknown", words.dangerUnknown()));
  }

  public List<Choice> places() {
    return List.of(
        Choice.of("now", words.whereNow()),
        Choice.of("event", words.whereEvent()),
        Choice.of("home", words.whereHome()));
  }

  public List<Choice> sexes() {
    return List.of(
        Choice.of("female", words.sexFemale()),
        Choice.of("male", words.sexMale()),
        Choice.of("unknown", words.sexUnknown()));
  }

  public List<Choice> calls() {
    return List.of(
        Choice.of("yes", words.safeYes()),
        Choice.of("no", words.safeNo()),
        Choice.of("unknown", words.safeUnknown()));
  }

  /** A field as it was typed, with what is wrong with it. */
  public Field field(String name, String label) {
    return Field.of(name, label).value(typed.at(name)).error(errors.at(name));
  }

  public String said(String... fields) {
    var some =
        Stream.of(fields).map(typed::at).filter(value -> !value.isBlank()).toList();
    return some.isEmpty() ? words.notSaid() : String.join(" · ", some);
  }

  /** The words of a chosen answer. */
  public String chosen(String field, List<Choice> choices) {
    var labels = Codes.labels(choices, Set.of(typed.at(field)));
    return labels.isEmpty() ? words.notSaid() : labels;
  }

  public String harmsSaid() {
    return Codes.labels(harms(), typed.harms());
  }

  public String relationSaid() {
    var relation = typed.at(Typed.RELATION);
    return relation.isEmpty() ? "" : Codes.labels(relations(), Set.of(relation));
  }

  /** Name, age and sex in one line. */
  public String childSaid() {
    var age = typed.at(Typed.CHILD_AGE);
    var sex = Codes.labels(sexes(), Set.of(typed.at(Typed.CHILD_SEX)));
    var said = Stream.of(
            typed.at(Typed.CHILD_NAME),
            age.matches("\\d{1,2}") ? words.years(Integer.parseInt(age)) : age,
            sex)
        .filter(part -> !part.isBlank())
        .toList();
    return said.isEmpty() ? words.notSaid() : String.join(", ", said);
  }

  /** The communes to choose from, and the way out. */
  public List<Choice> candidates() {
    var candidates = found.stream().flatMap(finding -> finding.candidates().stream());
    return Stream.concat(
            candidates
                .limit(MOST_CANDIDATES)
                .map(one -> new Choice(
                    one.commune().text(), one.name() + ", " + one.province(), one.reason())),
            Stream.of(Choice.of("", words.placeNotSure())))
        .toList();
  }

  public boolean hasCandidates() {
    return found.filter(finding -> !finding.candidates().isEmpty()).isPresent();
  }

  /** The chosen commune; the only certain one is chosen already, and never one of several. */
  public Field unitField() {
    var certain = found.stream()
        .flatMap(finding -> finding.candidates().stream())
        .filter(candidate -> candidate.certain())
        .map(candidate -> candidate.commune().text())
        .findFirst()
        .orElse("");
    var chosen = typed.has(Typed.UNIT) ? typed.at(Typed.UNIT) : certain;
    var question = found.flatMap(Finding::question).orElse("");
    var label = candidates().size() == 2 ? words.placeFoundOne() : words.placeFoundSeveral();
    return Field.of(Typed.UNIT, label).hint(question).value(chosen).error(errors.at(Typed.UNIT));
  }

  public Optional<String> onlyProvince(Function<Locality.SomewhereIn, String> name) {
    return found
        .map(Finding::locality)
        .filter(Locality.SomewhereIn.class::isInstance)
        .map(Locality.SomewhereIn.class::cast)
        .map(name);
  }

  private Codes codes() {
    return new Codes(page.language());
  }
}
