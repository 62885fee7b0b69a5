package vn.kipthoi.routing.board.web;

import gg.jte.Content;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.platform.web.Parts;
import vn.kipthoi.platform.web.Spoken;
import vn.kipthoi.platform.web.TimelineEntry;
import vn.kipthoi.routing.board.Waiting;
import vn.kipthoi.routing.board.Zone;
import vn.kipthoi.routing.web.Names;

/**
 * One line of the queue in words.
 *
 * @param people the names of those on duty who appear on the board
 * @param last what happened to the case last, told
 */
public record Line(
    Page page,
    BoardWords words,
    Names names,
    Waiting waiting,
    Map<UUID, String> people,
    Optional<TimelineEntry> last) {

  public String id() {
    return waiting.id().toString();
  }

  public String code() {
    return waiting.number().text();
  }

  public String href() {
    return page.href("/cases/" + code());
  }

  public String escalateHref() {
    return page.href("/cases/" + code() + "/acts/escalate");
  }

  public String reassignHref() {
    return page.href("/cases/" + code() + "/handover");
  }

  public boolean isOver() {
    return Zone.of(page.now(), waiting.deadline().dueAt()) == Zone.OVER;
  }

  public Content clock() {
    return Parts.clock(page, waiting.deadline().dueAt());
  }

  public Content severity() {
    return Parts.severity(names.level(waiting.severity()), names.priority(waiting.severity()));
  }

  public String what() {
    return names.clock(waiting.deadline().ref().clock());
  }

  /** "hạn 2 giờ · giao 11:20". */
  public String given() {
    var spoken = new Spoken(page.language());
    var deadline = waiting.deadline();
    var length = Duration.between(deadline.startedAt(), deadline.dueAt());
    return words.within(spoken.span(length), spoken.moment(page.now(), deadline.startedAt()));
  }

  public String where() {
    return names.unit(waiting.lead());
  }

  public boolean isNobodys() {
    return waiting.isNobodys();
  }

  /** Who holds it and since when; or that nobody does, and who was asked. */
  public String holder() {
    return waiting
        .holder()
        .map(person -> words.holds(
            people.getOrDefault(person, words.somebody()),
            waiting
                .acceptedAt()
                .map(at -> new Spoken(page.language()).moment(page.now(), at))
                .orElse("")))
        .orElseGet(() -> words.nobodyYet(names.rung(waiting.deadline().rung())));
  }
}
