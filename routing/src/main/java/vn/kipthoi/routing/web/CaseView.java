package vn.kipthoi.routing.web;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kipthoi.intake.Account;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.platform.web.TimelineEntry;
import vn.kipthoi.routing.store.ViewStore.SeenCase;
import vn.kipthoi.routing.store.ViewStore.SeenDeadline;

/** A case as its page shows it. */
public final class CaseView {

  private static final int LATEST = 6;
  private static final int SHORT_STORY = 8;

  private final Page page;
  private final Names names;
  private final CaseFiles.Opened opened;
  private final Optional<Account> account;
  private final List<TimelineEntry> story;
  private final CaseSections.Panels panels;

  CaseView(
      Page page,
      Names names,
      CaseFiles.Opened opened,
      Optional<Account> account,
      List<TimelineEntry> story,
      CaseSections.Panels panels) {
    this.page = page;
    this.names = names;
    this.opened = opened;
    this.account = account;
    this.story = List.copyOf(story);
    this.panels = panels;
  }

  public Page page() {
    return page;
  }

  public Names names() {
    return names;
  }

  public RoutingWords words() {
    return names.words();
  }

  public SeenCase seen() {
    return opened.seen();
  }

  public List<SeenDeadline> open() {
    return opened.open().stream().filter(one -> one.deadline().asksPeople()).toList();
  }

  /** What happened last. */
  public List<TimelineEntry> latest() {
    return story.subList(earlier().size(), story.size());
  }

  /** What happened before; empty while the story is short. */
  public List<TimelineEntry> earlier() {
    return story.size() > SHORT_STORY ? story.subList(0, story.size() - LATEST) : List.of();
  }

  /** What has to be done now. */
  public List<Content> leading() {
    return panels.leading();
  }

  /** What else there is to know, below its titles. */
  public List<Content> folded() {
    return panels.folded();
  }

  public String title() {
    return words().caseTitle(seen().number().text());
  }

  public String state() {
    return names.state(seen().state());
  }

  public Optional<String> concern() {
    return account.map(told -> CaseJson.shown(told.concern()));
  }

  public Optional<String> place() {
    return account.flatMap(Account::place).map(CaseJson::shown);
  }

  /** Name and age, as far as they were told. */
  public String child() {
    return account.stream()
        .map(Account::child)
        .flatMap(child -> Stream.concat(
            child.name().map(CaseJson::shown).stream(),
            child.age().map(age -> words().years(Integer.toString(CaseJson.shown(age)))).stream()))
        .collect(Collectors.joining(", "));
  }
}
