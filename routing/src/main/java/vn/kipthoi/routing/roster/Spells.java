package vn.kipthoi.routing.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.kipthoi.routing.policy.VietNam;

/**
 * A roster between two moments, as stretches over which nothing changes. Between two moments at which
 * something begins or ends the answer of {@link Roster#at} is the same, so these are looked at and no
 * others.
 */
public final class Spells {

  private final Roster roster;
  private final DaysOff daysOff;

  public Spells(Roster roster, DaysOff daysOff) {
    this.roster = roster;
    this.daysOff = daysOff;
  }

  /** Without a hole from the first moment to the last, in order. */
  public List<Spell> between(Instant from, Instant until) {
    var spells = new ArrayList<Spell>();
    var starts = new ArrayList<>(turns(from, until));
    for (var i = 0; i < starts.size(); i++) {
      var end = i + 1 < starts.size() ? starts.get(i + 1) : until;
      join(spells, new Spell(starts.get(i), end, roster.at(starts.get(i), daysOff)));
    }
    return List.copyOf(spells);
  }

  /** When nobody is on duty. */
  public List<Spell> gaps(Instant from, Instant until) {
    return between(from, until).stream().filter(Spell::isGap).toList();
  }

  private static void join(List<Spell> spells, Spell next) {
    if (!spells.isEmpty() && spells.getLast().watch().equals(next.watch())) {
      next = new Spell(spells.removeLast().from(), next.until(), next.watch());
    }
    spells.add(next);
  }

  private TreeSet<Instant> turns(Instant from, Instant until) {
    var all = new TreeSet<Instant>();
    Stream.of(ofDays(from, until), ofChanges(), ofLeaves(), ofStanding())
        .flatMap(moments -> moments)
        .filter(moment -> moment.isAfter(from) && moment.isBefore(until))
        .forEach(all::add);
    all.add(from);
    return all;
  }

  private Stream<Instant> ofDays(Instant from, Instant until) {
    var first = VietNam.dateOf(from).minusDays(1);
    return first.datesUntil(VietNam.dateOf(until).plusDays(1)).flatMap(this::ofDay);
  }

  private Stream<Instant> ofDay(LocalDate date) {
    var shifts = roster.patternOn(date).stream()
        .flatMap(pattern -> pattern.on(date, daysOff).stream())
        .flatMap(shift -> Stream.of(shift.beginsOn(date), shift.endsFrom(date)));
    return Stream.concat(Stream.of(VietNam.startOfDay(date)), shifts);
  }

  private Stream<Instant> ofChanges() {
    return roster.changes().stream().flatMap(change -> Stream.of(change.from(), change.until()));
  }

  private Stream<Instant> ofLeaves() {
    return roster.leaves().stream().flatMap(leave -> Stream.of(leave.from(), leave.until()));
  }

  private Stream<Instant> ofStanding() {
    return roster.standing().stream()
        .flatMap(one -> Stream.concat(Stream.of(one.from()), one.until().stream()));
  }
}
