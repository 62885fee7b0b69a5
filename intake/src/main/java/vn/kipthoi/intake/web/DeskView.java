package vn.kipthoi.intake.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.kipthoi.intake.desk.Whereabouts.Candidate;
import vn.kipthoi.intake.desk.Whereabouts.Finding;
import vn.kipthoi.platform.web.Choice;
import vn.kipthoi.platform.web.Field;
import vn.kipthoi.platform.web.FieldErrors;
import vn.kipthoi.platform.web.Page;

/**
 * The operators' form, as its template needs it.
 *
 * @param found what the place came to, once there is one
 * @param preview how urgent it would be, once something was filled in
 * @param taken the report just taken, over an empty form
 * @param notTaken whether taking has just failed
 * @param hints to cases that may be about the same child, once somebody looked
 * @param officials from whom it can be kept, once somebody looked
 */
public record DeskView(
    Page page,
    DeskWords words,
    Typed typed,
    FieldErrors errors,
    Optional<Finding> found,
    Optional<PreviewPanel> preview,
    Optional<TakenPanel> taken,
    List<MineRow> mine,
    boolean notTaken,
    Optional<HintsPanel> hints,
    Optional<OfficialsPanel> officials) {

  public DeskView {
    mine = List.copyOf(mine);
  }

  static DeskView of(Page page, DeskWords words, Typed typed, List<MineRow> mine) {
    return new DeskView(
        page,
        words,
        typed,
        new FieldErrors(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        mine,
        false,
        Optional.empty(),
        Optional.empty());
  }

  DeskView looked(Optional<Finding> finding, PreviewPanel panel) {
    return new DeskView(
        page,
        words,
        typed,
        errors,
        finding,
        Optional.of(panel),
        taken,
        mine,
        notTaken,
        hints,
        officials);
  }

  DeskView with(FieldErrors mistakes) {
    return new DeskView(
        page, words, typed, mistakes, found, preview, taken, mine, notTaken, hints, officials);
  }

  DeskView after(TakenPanel panel) {
    return new DeskView(
        page,
        words,
        typed,
        errors,
        found,
        preview,
        Optional.of(panel),
        mine,
        notTaken,
        hints,
        officials);
  }

  DeskView hinted(HintsPanel panel) {
    return new DeskView(
        page,
        words,
        typed,
        errors,
        found,
        preview,
        taken,
        mine,
        notTaken,
        Optional.of(panel),
        officials);
  }

  DeskView naming(OfficialsPanel panel) {
    return new DeskView(
        page,
        words,
        typed,
        errors,
        found,
        preview,
        taken,
        mine,
        notTaken,
        hints,
        Optional.of(panel));
  }

  DeskView afterFailure() {
    return new DeskView(
        page, words, typed, errors, found, preview, taken, mine, true, hints, officials);
  }

  /** Whether the operator says that one of the hints is the same child. */
  public boolean saysSameChild() {
    return typed.has(Typed.SAME_CHILD);
  }

  /** Whether the hints that the page shows already are still right. */
  public boolean hintsUnchanged() {
    return hints.filter(HintsPanel::unchanged).isPresent();
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
    return found.isPresent() && !hasCandidates();
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
        .hint(found.flatMap(Finding::question).orElse(""))
        .value(typed.has(Typed.UNIT) ? typed.at(Typed.UNIT) : certain)
        .error(errors.at(Typed.UNIT));
  }

  private List<Candidate> candidates() {
    return found.map(Finding::candidates).orElse(List.of());
  }

  private Codes codes() {
    return new Codes(page.language());
  }
}
