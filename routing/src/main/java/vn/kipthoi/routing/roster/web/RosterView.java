package vn.kipthoi.routing.roster.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.web.Choice;
import vn.kipthoi.platform.web.Field;
import vn.kipthoi.platform.web.FieldErrors;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.platform.web.Spoken;
import vn.kipthoi.routing.administration.web.Sent;
import vn.kipthoi.routing.policy.VietNam;
import vn.kipthoi.routing.roster.Change;
import vn.kipthoi.routing.roster.DaysOff;
import vn.kipthoi.routing.roster.DutyChange;
import vn.kipthoi.routing.roster.Pattern;
import vn.kipthoi.routing.roster.Standing;
import vn.kipthoi.routing.roster.Watch;
import vn.kipthoi.routing.staff.Member;
import vn.kipthoi.routing.staff.web.StaffNames;
import vn.kipthoi.routing.web.Names;

/**
 * What the page of one team's roster shows.
 *
 * @param keeps whether the viewer may change it
 * @param said what has just been done, or that somebody else was first; empty when nothing was
 * @param typed the lines of the week as they were sent, where they are to be put right
 */
public record RosterView(
    Page page,
    RosterNames names,
    Names units,
    Viewer viewer,
    RosterRoom.Read read,
    boolean keeps,
    String said,
    Sent sent,
    Optional<List<WeekRow>> typed,
    FieldErrors errors) {

  private static final int BLANK_ROWS = 2;

  public RosterWords words() {
    return names.words();
  }

  public String title() {
    return words()
        .rosterOf(units.asked(read.team().post().rung(), read.team().post().unit()));
  }

  public String here(String act) {
    return page.href("/rosters/" + read.team().id() + act);
  }

  public String edit() {
    return Integer.toString(read.team().edit());
  }

  public String name(UUID person) {
    return Optional.ofNullable(read.people().get(person)).map(StaffNames::name).orElse("–");
  }

  public Watch now() {
    return read.roster().at(page.now(), DaysOff.of(read.calendar()));
  }

  public String why(Watch.OnDuty one) {
    return words().because(name(one.person()), names.reason(one.reason()));
  }

  public List<DayCell> days() {
    return new RosterDays(this).cells();
  }

  public String earlier() {
    return here("?from=" + read.from().minusDays(28));
  }

  public String later() {
    return here("?from=" + read.from().plusDays(28));
  }

  /** The pattern that holds on the first day that can still be changed. */
  public Optional<Pattern> pattern() {
    return read.roster().patternOn(VietNam.dateOf(page.now())).filter(one -> !one.standing());
  }

  /** The lines of the week, and blank ones to add more. */
  public List<WeekRow> rows() {
    var rows =
        new ArrayList<>(typed.orElseGet(() -> pattern().map(WeekRow::of).orElseGet(List::of)));
    IntStream.range(0, BLANK_ROWS)
        .filter(blank -> rows.size() < WeekForm.MOST_ROWS)
        .forEach(blank -> rows.add(WeekRow.BLANK));
    return rows;
  }

  public List<Integer> places() {
    return IntStream.range(0, WeekForm.PLACES).boxed().toList();
  }

  public String place(int place) {
    return List.of(words().first(), words().second(), words().third()).get(place);
  }

  /** Those who could be on duty, by name; whoever cannot be put on a roster yet says so. */
  public List<Choice> people() {
    var choices = read.people().values().stream()
        .filter(one -> !one.hasLeft(page.now()))
        .sorted(Comparator.comparing(StaffNames::name))
        .map(one -> Choice.of(one.id().toString(), label(one)));
    return Stream.concat(Stream.of(Choice.of("", words().nobodyChosen())), choices)
        .toList();
  }

  private String label(Member one) {
    return one.mayBeOnDuty(page.now())
        ? StaffNames.name(one)
        : StaffNames.name(one) + " (" + words().notVerifiedMark() + ")";
  }

  public List<Choice> others() {
    var beside = Choice.of("", words().beside());
    return Stream.concat(Stream.of(beside), people().stream().skip(1)).toList();
  }

  public List<Standing> standing() {
    return read.roster().standing().stream()
        .filter(one -> one.until().filter(until -> !page.now().isBefore(until)).isEmpty())
        .toList();
  }

  public boolean mayWithdraw(DutyChange change) {
    return keeps || change.state() == DutyChange.State.ASKED && isViewer(change.insteadOf());
  }

  public boolean isAskedOfViewer(DutyChange change) {
    return change.kind() == Change.Kind.SWAP
        && change.state() == DutyChange.State.ASKED
        && isViewer(Optional.of(change.person()));
  }

  public boolean maySwap() {
    return viewer.personId().filter(read.people()::containsKey).isPresent()
        && (viewer.role() == Role.TEAM_MEMBER || viewer.role() == Role.TEAM_LEADER);
  }

  private boolean isViewer(Optional<UUID> person) {
    return person.isPresent() && person.equals(viewer.personId());
  }

  public String says(DutyChange change) {
    return change
        .insteadOf()
        .map(other -> words().swapSays(name(change.person()), name(other)))
        .orElseGet(() -> words().changeSays(name(change.person())));
  }

  public String span(DutyChange change) {
    return words().onTime(RosterNames.moment(change.from()), RosterNames.moment(change.until()));
  }

  public boolean asksForTet() {
    return read.tet().filter(tet -> tet.isAskedFor(VietNam.dateOf(page.now()))).isPresent();
  }

  public boolean isTetConfirmed() {
    return read.confirmed().filter(one -> one.teamEdit() == read.team().edit()).isPresent();
  }

  public String tetTitle() {
    return read.tet()
        .map(tet -> words().tetTitle(RosterNames.day(tet.first()), RosterNames.day(tet.last())))
        .orElse("");
  }

  public String tetState() {
    return read.confirmed()
        .map(one -> isTetConfirmed()
            ? words().tetConfirmedBy(new Spoken(names.language()).moment(page.now(), one.at()))
            : words().tetChanged())
        .orElseGet(words()::tetNotYet);
  }

  public String today() {
    var from = sent.text("from");
    return from.length() == "2026-11-22".length()
        ? from
        : VietNam.dateOf(page.now()).toString();
  }

  public Field field(String form, String name, String label) {
    var mine = sent.text("form").equals(form);
    return Field.of(form + "-" + name, label)
        .value(mine ? sent.text(form + "-" + name) : "")
        .error(errors.at(form + "-" + name));
  }

  /** The coming hour, to begin with. */
  public String soon() {
    return local(page.now().plusSeconds(3_600));
  }

  private static String local(Instant at) {
    return LocalDateTime.ofInstant(at, VietNam.ZONE)
        .truncatedTo(ChronoUnit.HOURS)
        .toString();
  }

  public String sending() {
    return UUID.randomUUID().toString();
  }

  LocalDate firstDay() {
    return read.from();
  }
}
