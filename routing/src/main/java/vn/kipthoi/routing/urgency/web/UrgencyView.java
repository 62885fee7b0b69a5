package vn.kipthoi.routing.urgency.web;

import static java.util.stream.Collectors.toMap;
import static vn.kipthoi.platform.privacy.Purpose.SHOWING_TO_THE_CASE_TEAM;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.kipthoi.intake.TriageRules;
import vn.kipthoi.intake.Urgency;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.platform.web.Spoken;
import vn.kipthoi.platform.web.TimelineEntry;
import vn.kipthoi.platform.web.TimelineEntry.Tone;
import vn.kipthoi.routing.urgency.desk.Grounds;
import vn.kipthoi.routing.urgency.desk.Grounds.Change;
import vn.kipthoi.routing.urgency.desk.Grounds.Result;
import vn.kipthoi.routing.web.Names;
import vn.kipthoi.routing.web.Teller;
import vn.kipthoi.routing.web.Telling;

/** Why a case is as urgent as it is, as its panel shows it. */
public record UrgencyView(
    Page page, Grounds grounds, TriageRules rules, List<? extends Teller> tellers, Names names) {

  /** A rule that held, by its id and in words. */
  public record RuleLine(String id, String words) {}

  /** A question that triage looked at, and what had been answered. */
  public record AnswerLine(String question, String answer) {}

  public UrgencyWords words() {
    return UrgencySection.WORDS.in(page.language());
  }

  public String heading(Result result) {
    var moment = new Spoken(page.language()).moment(page.now(), result.at());
    return result.again() ? words().again(moment) : words().first(moment);
  }

  public String sentence(Result result) {
    return sentence(result.urgency(), page.language());
  }

  public List<RuleLine> rulesOf(Result result) {
    return result.urgency().rules().revealFor(SHOWING_TO_THE_CASE_TEAM).stream()
        .map(id -> new RuleLine(id, rules.words(id).map(this::said).orElse("")))
        .toList();
  }

  public List<AnswerLine> answersOf(Result result) {
    var words = words();
    return result.urgency().answers().revealFor(SHOWING_TO_THE_CASE_TEAM).entrySet().stream()
        .sorted((one, other) -> AnswerNames.inOrder(one.getKey(), other.getKey()))
        .map(entry -> new AnswerLine(
            AnswerNames.question(entry.getKey(), words),
            entry.getValue().stream()
                .map(answer -> AnswerNames.answer(answer, words))
                .collect(Collectors.joining(", "))))
        .toList();
  }

  /** What changed it since, as the timeline tells it, with the reason that was given. */
  public List<TimelineEntry> changes() {
    var telling = new Telling(names, page.language(), page.now(), people());
    return grounds.changes().stream().map(change -> entry(change, telling)).toList();
  }

  static String sentence(Urgency urgency, Language language) {
    return said(urgency.why().revealFor(SHOWING_TO_THE_CASE_TEAM), language);
  }

  private Map<UUID, String> people() {
    return grounds.people().entrySet().stream()
        .collect(
            toMap(Map.Entry::getKey, one -> one.getValue().revealFor(SHOWING_TO_THE_CASE_TEAM)));
  }

  private TimelineEntry entry(Change change, Telling telling) {
    var happening = change.happening();
    var told = tellers.stream()
        .flatMap(teller -> teller.tell(happening, telling).stream())
        .findFirst()
        .orElseGet(
            () -> new TimelineEntry(happening.at(), happening.kind().word(), "", Tone.PLAIN));
    return change
        .reason()
        .map(reason -> new TimelineEntry(
            told.at(),
            told.what(),
            (told.detail() + " " + words().because(reason.revealFor(SHOWING_TO_THE_CASE_TEAM)))
                .strip(),
            told.tone()))
        .orElse(told);
  }

  private String said(Urgency.Why why) {
    return said(why, page.language());
  }

  private static String said(Urgency.Why why, Language language) {
    return switch (language) {
      case VI -> why.vietnamese();
      case EN -> why.english();
    };
  }
}
