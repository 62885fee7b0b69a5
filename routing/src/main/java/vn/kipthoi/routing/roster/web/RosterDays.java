package vn.kipthoi.routing.roster.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.kipthoi.routing.policy.VietNam;
import vn.kipthoi.routing.roster.DaysOff;
import vn.kipthoi.routing.roster.Spell;
import vn.kipthoi.routing.roster.Spells;
import vn.kipthoi.routing.roster.Watch;
import vn.kipthoi.routing.roster.Watch.Reason;

/** Four weeks of a roster, day by day: who is on duty from when to when, and when nobody is. */
final class RosterDays {

  private static final int DAYS = 28;

  private final RosterView view;
  private final DaysOff daysOff;

  RosterDays(RosterView view) {
    this.view = view;
    this.daysOff = DaysOff.of(view.read().calendar());
  }

  List<DayCell> cells() {
    return view.firstDay()
        .datesUntil(view.firstDay().plusDays(DAYS))
        .map(this::cell)
        .toList();
  }

  private DayCell cell(LocalDate day) {
    return new DayCell(
        day,
        view.names().weekday(day.getDayOfWeek().getValue()),
        day.equals(VietNam.dateOf(view.page().now())),
        daysOff.include(day),
        lines(day));
  }

  private List<DayCell.Line> lines(LocalDate day) {
    var team = view.read().team();
    var begins = later(VietNam.startOfDay(day), team.from());
    var ends = earlier(VietNam.endOfDay(day), team.until());
    var lines = new ArrayList<DayCell.Line>();
    if (begins.isBefore(ends)) {
      for (var spell : new Spells(view.read().roster(), daysOff).between(begins, ends)) {
        var whole = spell.from().equals(VietNam.startOfDay(day))
            && spell.until().equals(VietNam.endOfDay(day));
        lines.add(new DayCell.Line(
            whole
                ? view.words().allDay()
                : hours(spell, spell.until().equals(VietNam.endOfDay(day))),
            look(spell.watch()),
            words(spell.watch())));
      }
    }
    return lines;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant earlier(Instant one, Optional<Instant> other) {
    return other.filter(one::isAfter).orElse(one);
  }

  private String hours(Spell spell, boolean untilMidnight) {
    return view.words()
        .onTime(
            RosterNames.hour(spell.from()),
            untilMidnight ? "24:00" : RosterNames.hour(spell.until()));
  }

  private static String look(Watch watch) {
    if (watch.isEmpty()) {
      return "gap";
    }
    return watch.people().stream()
        .map(Watch.OnDuty::reason)
        .filter(reason -> reason == Reason.SWAP || reason == Reason.OVERRIDE)
        .findFirst()
        .map(reason -> reason == Reason.SWAP ? "swap" : "override")
        .orElse("");
  }

  private String words(Watch watch) {
    var present = watch.isEmpty()
        ? view.words().gap()
        : watch.people().stream()
            .map(one -> view.name(one.person()))
            .collect(Collectors.joining(", "));
    var absent = watch.onLeave().stream()
        .map(one -> "; " + view.words().onLeave(view.name(one)))
        .collect(Collectors.joining());
    return present + absent;
  }
}
