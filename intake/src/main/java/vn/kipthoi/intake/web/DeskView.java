package vn.kipthoi.intake.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.kipthoi.intake.desk.Whereabouts.Candidate;
import vn.kipthoi.intake.desk.Whereabouts.Finding;
import vn.kipthoi.platform.web.Choice;
import vn.kipthoi.platform.web.Field;
import vn.kipthoi.platform.web.FieldErrors;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.Page;

/**
 * The operators' form, as its template needs it.
 *
 * @param looked what looking it up came to
 * @param beside what stands beside it
 * @param outcome what the last press of a button came to
 * @param revision of the draft that the page shows; 0 for an empty form
 * @param startedAt when the draft was begun
 */
public record DeskView(
    Page page,
    DeskWords words,
    DraftWords draftWords,
    Typed typed,
    FieldErrors errors,
    DeskLooked looked,
    DeskBeside beside,
    DeskOutcome outcome,
    long revision,
    Instant startedAt) {

  static DeskView of(Page page, DeskWords words, Typed typed, DeskBeside beside) {
    return new DeskView(
        page,
        words,
        DraftRoutes.WORDS.in(page.language()),
        typed,
        new FieldErrors(),
        DeskLooked.NOT_YET,
        beside,
        new DeskOutcome.Nothing(),
        0,
        page.now());
  }

  DeskView with(DeskLooked all) {
    return new DeskView(
        page, words, draftWords, typed, errors, all, beside, outcome, revision, startedAt);
  }

  DeskView with(FieldErrors mistakes) {
    return new DeskView(
        page, words, draftWords, typed, mistakes, looked, beside, outcome, revision, startedAt);
  }

  DeskView after(DeskOutcome pressed) {
    return new DeskView(
        page, words, draftWords, typed, errors, looked, beside, pressed, revision, startedAt);
  }

  DeskView ofDraft(long saved, Instant begun) {
    return new DeskView(
        page, words, draftWords, typed, errors, looked, beside, outcome, saved, begun);
  }

  DeskView in(Language language) {
    return new DeskView(
        page,
        words,
        DraftRoutes.WORDS.in(language),
        typed,
        errors,
        looked,
        beside,
        outcome,
        revision,
        startedAt);
  }

  public Optional<HintsPanel> hints() {
    return looked.hints();
  }

  public Optional<OfficialsPanel> officials() {
    return looked.officials();
  }

  /** How many cases may be about the same child. */
  public int alike() {
    return hints().map(panel -> panel.shown().size()).orElse(0);
  }

  /** Whether it is given to nobody, for a machine to keep until there is no line. */
  public boolean standsIn() {
    return page.viewer().isEmpty();
  }

  /** What this account's local copies are known by on a shared machine. */
  public String account() {
    return page.viewer().map(viewer -> viewer.accountId().toString()).orElse("");
  }

  /** Whether the operator says that one of the hints is the same child. */
  public boolean saysSameChild() {
    return typed.has(Typed.SAME_CHILD);
  }

  /** Whether the hints that the page shows already are still right. */
  public boolean hintsUnchanged() {
    return hints().filter(HintsPanel::unchanged).isPresent();
  }

  public String key() {
    return typed.at(Typed.KEY);
  }

  /** The words that the communes to choose from belong to. */
  public String place() {
    return typed.at(Typed.PLACE);
  }

  public Field field(String name, String label) {
    return Field.of(name, label).value(typed.at(name)).error(errors.at(name));
  }

  public Set<String> chosenHarms() {
    return typed.harms();
  }

  /** From whom the operator keeps it so far. */
  public Set<String> keptFrom() {
    return typed.chosen(Typed.KEEP_FROM);
  }

  public boolean official() {
    return typed.at(Typed.OFFICIAL).equals("true");
  }

  public List<Choice> yesNo() {
    return codes().yesNo();
  }

  public List<Choice> harms() {
    return codes().harms();
  }

  public List<Choice> relations() {
    return codes().relations();
  }

  public List<Choice> reporters() {
    return codes().reporters();
  }

  public List<Choice> sexes() {
    return List.of(Choice.of("female", words.female()), Choice.of("male", words.male()));
  }

  /** Whether the operator finds it more urgent, or began to say so. */
  public boolean raises() {
    return typed.has(Typed.RAISED_TO)
        || typed.has(Typed.RAISED_BECAUSE)
        || !errors.at(Typed.RAISED_TO).isEmpty();
  }

  public List<Choice> raisable() {
    return List.of(
        Choice.of("", draftWords.raiseNot()),
        Choice.of("P1", words.priority1()),
        Choice.of("P2", words.priority2()),
        Choice.of("P3", words.priority3()));
  }

  public List<Choice> places() {
    return List.of(
        Choice.of("now", words.placeNow()),
        Choice.of("event", words.placeEvent()),
        Choice.of("home", words.placeHome()));
  }

  public List<Choice> channels() {
    return List.of(
        Choice.of("phone", words.channelPhone()),
        Choice.of("zalo", words.channelZalo()),
        Choice.of("app", words.channelApp()),
        Choice.of("letter", words.channelLetter()),
        Choice.of("press", words.channelPress()),
        Choice.of("police", words.channelPolice()),
        Choice.of("in_person", words.channelInPerson()));
  }

  public boolean hasCandidates() {
    return !candidates().isEmpty();
  }

  public boolean foundNothing() {
    return looked.found().isPresent() && !hasCandidates();
  }

  /** The communes to choose from, and the way to leave it open. */
  public List<Choice> communes() {
    return Stream.concat(
            candidates().stream()
                .map(one -> new Choice(
                    one.commune().text(), one.name() + ", " + one.province(), one.reason())),
            Stream.of(Choice.of("", words.placeNotKnown())))
        .toList();
  }

  /** The only certain commune is chosen already; among several the operator chooses. */
  public Field unitField() {
    var certain = candidates().stream()
        .filter(Candidate::certain)
        .map(candidate -> candidate.commune().text())
        .findFirst()
        .orElse("");
    return Field.of(Typed.UNIT, words.placeWhich())
        .hint(looked.found().flatMap(Finding::question).orElse(""))
        .value(typed.has(Typed.UNIT) ? typed.at(Typed.UNIT) : certain)
        .error(errors.at(Typed.UNIT));
  }

  private List<Candidate> candidates() {
    return looked.found().map(Finding::candidates).orElse(List.of());
  }

  private Codes codes() {
    return new Codes(page.language());
  }
}
