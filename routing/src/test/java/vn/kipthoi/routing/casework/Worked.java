package vn.kipthoi.routing.casework;

import static vn.kipthoi.routing.desk.Country.COMMUNE;
import static vn.kipthoi.testkit.Await.await;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.intake.Locality;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.platform.facts.Doorbell;
import vn.kipthoi.platform.journal.Journal;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.time.Pace;
import vn.kipthoi.routing.CallOut;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.Promise;
import vn.kipthoi.routing.casework.Casework.Wish;
import vn.kipthoi.routing.flow.Station;
import vn.kipthoi.routing.life.Act;
import vn.kipthoi.testkit.FreshDatabase;

/** A case of a commune that its people work on, and what was told to those who follow it. */
public final class Worked implements AutoCloseable {

  public final Station station;
  public final Casework casework;
  public final CallOut callOut;
  public final List<CaseChange> followed = new ArrayList<>();
  public final Viewer member;
  public final Viewer second;
  public final Viewer leader = viewer(Role.TEAM_LEADER, COMMUNE.text(), Optional.empty());
  public final Viewer district = viewer(Role.DISTRICT, "A25-159", Optional.empty());
  public final Viewer province = viewer(Role.PROVINCE, "25", Optional.empty());

  public Worked(FreshDatabase fresh, InstantSource clock, Priority priority) {
    this(fresh, new Station(fresh, clock), clock, priority);
  }

  /** A case whose deadlines are kept as well. */
  public static Worked keepingClocks(FreshDatabase fresh, InstantSource clock, Priority priority) {
    return new Worked(fresh, Station.keepingClocks(fresh, clock, Pace.REAL_TIME), clock, priority);
  }

  private Worked(FreshDatabase fresh, Station at, InstantSource clock, Priority priority) {
    station = at.withEverybodyAbove(COMMUNE);
    casework = new Casework(
        station.database(),
        new Doorbell(fresh.vertx()),
        clock,
        CaseBooks.with(station.keys(), new Journal(station.keys().vault())),
        (transaction, change) -> {
          followed.add(change);
          return station.followers().after(transaction, change);
        });
    var report = station.hears(new Locality.Determined(COMMUNE), priority);
    station.reads();
    callOut = station.told(report).getFirst();
    member =
        viewer(Role.TEAM_MEMBER, COMMUNE.text(), Optional.of(callOut.people().get(0)));
    second =
        viewer(Role.TEAM_MEMBER, COMMUNE.text(), Optional.of(callOut.people().get(1)));
  }

  public static Viewer viewer(Role role, String unit, Optional<UUID> person) {
    return new Viewer(UUID.randomUUID(), role.word(), role.word(), role, Optional.of(unit), person);
  }

  public CaseNumber number() {
    return callOut.caseNumber();
  }

  @CanIgnoreReturnValue
  public Worked accepted() {
    var _ = station.answers(callOut, 0, new Promise.GoingNow());
    return this;
  }

  public long version() {
    return station.row("select version from routing.cases").getLong("version");
  }

  public String state() {
    return station.row("select state from routing.cases").getString("state");
  }

  /** Somebody who has just looked at the case does something. */
  @CanIgnoreReturnValue
  public Performed does(Viewer who, Act act) {
    return await(casework.perform(wish(who, version(), act)));
  }

  public Wish wish(Viewer who, long seenVersion, Act act) {
    return new Wish(who, number(), seenVersion, Optional.empty(), act);
  }

  public List<String> milestones() {
    return station.rows("select milestone from routing.milestones order by entry").stream()
        .map(row -> row.getString("milestone"))
        .toList();
  }

  @Override
  public void close() {
    station.close();
  }
}
