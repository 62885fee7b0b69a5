package vn.kipthoi.routing.roster.desk;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.routing.administration.Fault;
import vn.kipthoi.routing.administration.Fault.What;
import vn.kipthoi.routing.administration.Settled;
import vn.kipthoi.routing.policy.VietNam;
import vn.kipthoi.routing.roster.Pattern;
import vn.kipthoi.routing.roster.Roster;
import vn.kipthoi.routing.roster.Shift;
import vn.kipthoi.routing.staff.Member;
import vn.kipthoi.routing.staff.Team;

/** Sets the week of a team, and who stands on duty around the clock while it has none. */
public final class Patterns {

  private final RosterDesk desk;

  public Patterns(RosterDesk desk) {
    this.desk = desk;
  }

  /** From a day on; a day that has passed cannot be changed any more. */
  public Future<Settled<Team>> set(
      Viewer viewer, UUID team, int edit, Optional<LocalDate> from, Optional<List<Shift>> shifts) {
    var faults = new ArrayList<Fault>();
    if (from.isEmpty()) {
      faults.add(new Fault("from", What.NOT_A_MOMENT));
    }
    if (from.filter(day -> day.isBefore(VietNam.dateOf(desk.now()))).isPresent()) {
      faults.add(new Fault("from", What.IN_THE_PAST));
    }
    faults.addAll(twiceAtOnce(shifts.orElse(List.of())));
    return desk.changing(
        viewer,
        team,
        edit,
        kept -> mayAll(kept, people(shifts)).compose(more -> {
          faults.addAll(more);
          return faults.isEmpty()
              ? keep(kept, viewer, pattern(from.orElseThrow(), shifts))
              : Settled.faulty(faults);
        }),
        "roster-pattern-set");
  }

  private static Pattern pattern(LocalDate from, Optional<List<Shift>> shifts) {
    return shifts
        .map(week -> Pattern.weekly(from, week))
        .orElseGet(() -> Pattern.aroundTheClock(from));
  }

  private Future<Settled<JsonObject>> keep(RosterDesk.Kept kept, Viewer viewer, Pattern pattern) {
    var before = VietNam.startOfDay(pattern.from());
    return desk.book()
        .of(kept.transaction(), List.of(kept.team().id()), before, before.plusSeconds(1))
        .compose(rosters -> desk.book()
            .keep(kept.transaction(), kept.team().id(), pattern, viewer.accountId(), desk.now())
            .map(done -> Settled.done(new JsonObject()
                .put(
                    "before",
                    rosters
                        .getOrDefault(kept.team().id(), Roster.EMPTY)
                        .patternOn(pattern.from())
                        .map(RosterDetail::pattern)
                        .orElseGet(JsonObject::new))
                .put("after", RosterDetail.pattern(pattern)))));
  }

  /** Puts somebody on duty around the clock, as the last to be told. */
  public Future<Settled<Team>> enlist(Viewer viewer, UUID team, int edit, UUID person) {
    return desk.changing(
        viewer,
        team,
        edit,
        kept -> mayAll(kept, Map.of(person, "person"))
            .compose(faults -> faults.isEmpty()
                ? desk.book()
                    .enlist(kept.transaction(), team, person, desk.now())
                    .map(done -> Settled.done(new JsonObject().put("person", person.toString())))
                : Settled.faulty(faults)),
        "roster-person-enlisted");
  }

  public Future<Settled<Team>> discharge(Viewer viewer, UUID team, int edit, UUID person) {
    return desk.changing(
        viewer,
        team,
        edit,
        kept -> desk.book()
            .discharge(kept.transaction(), team, person, desk.now())
            .map(done -> Settled.done(new JsonObject().put("person", person.toString()))),
        "roster-person-discharged");
  }

  /** Nobody without a channel that is known to reach them is put on a roster. */
  Future<List<Fault>> mayAll(RosterDesk.Kept kept, Map<UUID, String> fields) {
    return desk.staff()
        .members()
        .all(kept.transaction(), List.copyOf(fields.keySet()))
        .map(found -> {
          var known = found.stream().collect(Collectors.toMap(Member::id, Function.identity()));
          var faults = new ArrayList<Fault>();
          fields.forEach((person, field) -> {
            var member = Optional.ofNullable(known.get(person));
            what(member).ifPresent(what -> faults.add(new Fault(field, what)));
          });
          return List.copyOf(faults);
        });
  }

  private Optional<What> what(Optional<Member> member) {
    if (member.isEmpty()) {
      return Optional.of(What.UNKNOWN_PERSON);
    }
    if (member.get().hasLeft(desk.now())) {
      return Optional.of(What.HAS_LEFT);
    }
    return member.get().mayBeOnDuty(desk.now()) ? Optional.empty() : Optional.of(What.NOT_VERIFIED);
  }

  private static Map<UUID, String> people(Optional<List<Shift>> shifts) {
    return shifts.orElse(List.of()).stream()
        .collect(Collectors.toMap(
            Shift::person, shift -> field(shifts.orElseThrow(), shift), (one, other) -> one));
  }

  private static List<Fault> twiceAtOnce(List<Shift> shifts) {
    return IntStream.range(0, shifts.size())
        .filter(one ->
            IntStream.range(0, one).anyMatch(other -> meets(shifts.get(one), shifts.get(other))))
        .mapToObj(one -> new Fault("shifts." + one, What.TWICE_AT_ONCE))
        .toList();
  }

  private static boolean meets(Shift one, Shift other) {
    return one.person().equals(other.person())
        && one.day() == other.day()
        && one.starts() < other.ends()
        && other.starts() < one.ends();
  }

  private static String field(List<Shift> shifts, Shift shift) {
    return "shifts." + shifts.indexOf(shift);
  }
}
