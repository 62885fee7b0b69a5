package vn.kipthoi.routing.roster.desk;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.routing.administration.Fault;
import vn.kipthoi.routing.administration.Fault.What;
import vn.kipthoi.routing.administration.Settled;
import vn.kipthoi.routing.roster.Change;
import vn.kipthoi.routing.roster.DutyChange;
import vn.kipthoi.routing.roster.DutyChange.State;
import vn.kipthoi.routing.staff.Team;

/** Dated changes by whoever keeps the roster: somebody more, or somebody instead of another. */
public final class Changes {

  static final Duration LONGEST = Duration.ofDays(62);

  private final RosterDesk desk;
  private final Patterns patterns;

  public Changes(RosterDesk desk) {
    this.desk = desk;
    this.patterns = new Patterns(desk);
  }

  /** What is wanted; what could not be read is absent. */
  public record Wanted(
      UUID id,
      Optional<UUID> person,
      Optional<UUID> insteadOf,
      Optional<Instant> from,
      Optional<Instant> until) {}

  public Future<Settled<Team>> override(Viewer viewer, UUID team, int edit, Wanted wanted) {
    var faults = new ArrayList<>(faults(wanted, desk.now()));
    return desk.changing(
        viewer,
        team,
        edit,
        kept -> {
          var people = new LinkedHashMap<UUID, String>();
          wanted.person().ifPresent(person -> people.put(person, "person"));
          return patterns.mayAll(kept, people).compose(more -> {
            faults.addAll(more);
            return faults.isEmpty() ? keep(kept, viewer, wanted) : Settled.faulty(faults);
          });
        },
        "roster-changed");
  }

  private Future<Settled<JsonObject>> keep(RosterDesk.Kept kept, Viewer viewer, Wanted wanted) {
    var change = new DutyChange(
        wanted.id(),
        kept.team().id(),
        Change.Kind.OVERRIDE,
        wanted.person().orElseThrow(),
        wanted.insteadOf(),
        wanted.from().orElseThrow(),
        wanted.until().orElseThrow(),
        State.SETTLED,
        Optional.empty());
    return desk.changes()
        .keep(kept.transaction(), change, viewer.accountId(), desk.now())
        .map(done -> Settled.done(new JsonObject().put("after", RosterDetail.change(change))));
  }

  /** Takes a change back; what is over stays as it was. */
  public Future<Settled<Team>> withdraw(Viewer viewer, UUID team, int edit, UUID id) {
    return desk.changing(
        viewer,
        team,
        edit,
        kept -> desk.changes()
            .lock(kept.transaction(), id)
            .compose(found -> found
                .filter(change -> change.team().equals(team))
                .map(change -> isOver(change)
                    ? Settled.<JsonObject>faulty("change", What.SETTLED_BEFORE)
                    : desk.changes()
                        .settle(
                            kept.transaction(),
                            id,
                            State.WITHDRAWN,
                            viewer.accountId(),
                            "web",
                            desk.now())
                        .map(done -> Settled.done(
                            new JsonObject().put("before", RosterDetail.change(change)))))
                .orElseGet(Settled::notThere)),
        "roster-change-withdrawn");
  }

  private boolean isOver(DutyChange change) {
    return !desk.now().isBefore(change.until())
        || change.state() == State.WITHDRAWN
        || change.state() == State.REFUSED;
  }

  static List<Fault> faults(Wanted wanted, Instant now) {
    var faults = new ArrayList<Fault>();
    if (wanted.person().isEmpty()) {
      faults.add(new Fault("person", What.UNKNOWN_PERSON));
    }
    if (wanted.person().isPresent() && wanted.person().equals(wanted.insteadOf())) {
      faults.add(new Fault("insteadOf", What.SAME_PERSON));
    }
    faults.addAll(span(wanted.from(), wanted.until(), now, LONGEST));
    return faults;
  }

  /** What is wrong with a stretch of time that is to come. */
  static List<Fault> span(
      Optional<Instant> from, Optional<Instant> until, Instant now, Duration longest) {
    var faults = new ArrayList<Fault>();
    if (from.isEmpty()) {
      faults.add(new Fault("from", What.NOT_A_MOMENT));
    }
    if (until.isEmpty()) {
      faults.add(new Fault("until", What.NOT_A_MOMENT));
    }
    if (from.isPresent() && until.isPresent()) {
      if (!until.get().isAfter(from.get())) {
        faults.add(new Fault("until", What.ENDS_BEFORE_IT_BEGINS));
      } else if (Duration.between(from.get(), until.get()).compareTo(longest) > 0) {
        faults.add(new Fault("until", What.TOO_LONG_A_TIME));
      } else if (!until.get().isAfter(now)) {
        faults.add(new Fault("until", What.IN_THE_PAST));
      }
    }
    return faults;
  }
}
