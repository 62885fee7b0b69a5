package vn.kipthoi.routing.inbox.web;

import static vn.kipthoi.platform.privacy.Purpose.SHOWING_TO_THE_CASE_TEAM;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.web.FieldErrors;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.platform.web.Spoken;
import vn.kipthoi.routing.CannotReason;
import vn.kipthoi.routing.desk.Deadline;
import vn.kipthoi.routing.inbox.desk.Inboxes.Contents;
import vn.kipthoi.routing.inbox.store.InboxStore.SettledCall;
import vn.kipthoi.routing.inbox.store.InboxStore.Told;
import vn.kipthoi.routing.inbox.store.InboxStore.WaitingCall;
import vn.kipthoi.routing.web.CannotReasons;
import vn.kipthoi.routing.web.Names;

/**
 * An inbox as its page shows it. A card tells how urgent, where, until when and who else knows; what
 * was told of a child stands behind the case itself.
 *
 * @param replyNumber where an answer by text goes, if the carrier gave us a number of our own
 * @param said what came of the answer that was just given, or empty
 * @param typed a form that came back, with what is wrong with it
 */
public record InboxView(
    Page page,
    Viewer viewer,
    Names names,
    Contents contents,
    Optional<String> replyNumber,
    String said,
    Optional<Typed> typed) {

  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");
  private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

  /** A form that came back. */
  record Typed(AnswerForm form, FieldErrors errors) {}

  public InboxWords words() {
    return InboxPages.WORDS.in(page.language());
  }

  /** Whose inbox it is: the unit, as people say it. */
  public String title() {
    return viewer
        .unitCode()
        .map(unit -> names.unit(new UnitCode(unit)))
        .orElseGet(() -> words().title());
  }

  /** By which a phone tells whose answers it keeps; empty for those who are never called. */
  public String owner() {
    return viewer.personId().map(UUID::toString).orElse("");
  }

  public String duty() {
    var name = viewer.displayName();
    return contents.onDuty() ? words().onDuty(name) : words().offDuty(name);
  }

  public FieldErrors errors() {
    return typed.map(Typed::errors).orElseGet(FieldErrors::new);
  }

  /** What was typed on this card, of a form that came back. */
  public String typedTime(UUID deadline) {
    return typed
        .filter(one -> one.form().deadline().equals(deadline))
        .map(one -> one.form().goingAt())
        .orElse("");
  }

  public boolean wrongHere(UUID deadline) {
    return typed.filter(one -> one.form().deadline().equals(deadline)).isPresent();
  }

  public String headline(WaitingCall one) {
    return one.clock().equals(Deadline.ESCALATION) ? words().passedUp() : urgent(one.priority());
  }

  /** What the clock of a card counts down to. */
  public String band(WaitingCall one) {
    if (!one.dueAt().isAfter(page.now())) {
      return words().acceptLate();
    }
    return one.clock().equals(Deadline.ACKNOWLEDGE)
        ? words().acceptWithin()
        : words().within(names.clock(one.clock()));
  }

  public String sent(WaitingCall one) {
    return words().sentAt(one.number().text(), moment(one.startedAt()));
  }

  /** Who else was told, and which of them cannot go. */
  public String others(WaitingCall one) {
    var others = contents.told().stream()
        .filter(told -> told.deadline().equals(one.deadline()))
        .filter(told -> !viewer.personId().equals(Optional.of(told.person())))
        .map(this::colleague)
        .collect(Collectors.joining(", "));
    return others.isEmpty() ? words().onlyYou() : words().alsoTold(others);
  }

  public String outcome(SettledCall one) {
    return one.by()
        .map(person -> words().tookIt(name(person), moment(one.at())))
        .orElseGet(() -> words().passedOn(moment(one.at())));
  }

  /** Times to go that need no typing: in half an hour and in an hour. */
  public List<String> soon() {
    return List.of(after(Duration.ofMinutes(30)), after(Duration.ofMinutes(60)));
  }

  public List<CannotReason> reasons() {
    return Arrays.asList(CannotReason.values());
  }

  public String reason(CannotReason reason) {
    return CannotReasons.of(page.language(), reason);
  }

  private String after(Duration length) {
    var at = page.now().plus(length);
    var full = at.minusMillis(at.toEpochMilli() % FIVE_MINUTES.toMillis());
    return HOUR.format(ZonedDateTime.ofInstant(full, Spoken.VIET_NAM));
  }

  private String colleague(Told told) {
    var name = name(told.person());
    return told.cannot() ? words().cannotGo(name) : name;
  }

  private String name(UUID person) {
    return Optional.ofNullable(contents.people().get(person))
        .map(name -> name.revealFor(SHOWING_TO_THE_CASE_TEAM))
        .orElseGet(() -> names.words().somebody());
  }

  private String urgent(Priority priority) {
    return switch (priority) {
      case P1 -> words().urgentP1();
      case P2 -> words().urgentP2();
      case P3 -> words().urgentP3();
      case P4 -> words().urgentP4();
    };
  }

  private String moment(Instant at) {
    return new Spoken(page.language()).moment(page.now(), at);
  }
}
