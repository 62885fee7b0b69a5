package vn.kipthoi.routing.merge.desk;

import static vn.kipthoi.testkit.Await.await;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.intake.Locality;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.ReportReceived;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.facts.Doorbell;
import vn.kipthoi.platform.journal.Journal;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.time.Pace;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.casework.CaseBooks;
import vn.kipthoi.routing.casework.CaseChange;
import vn.kipthoi.routing.casework.Casework;
import vn.kipthoi.routing.desk.Country;
import vn.kipthoi.routing.flow.CallingAgain;
import vn.kipthoi.routing.flow.Station;
import vn.kipthoi.routing.flow.Tidings;
import vn.kipthoi.routing.merge.Merging;
import vn.kipthoi.routing.merge.desk.Mergers.Asking;
import vn.kipthoi.testkit.FreshDatabase;
import vn.kipthoi.testkit.SettableClock;

/** Cases that may be about one child, on a node of their own. */
public final class Doubles implements AutoCloseable {

  public static final Personal<String> REASON = Personal.of("cùng một cháu, hai người gọi");

  public final Station station;
  public final Casework casework;
  public final Mergers mergers;
  public final List<CaseChange> followed = new ArrayList<>();
  public final Viewer operator = viewer(Role.OPERATOR, "VN");
  public final Viewer province = viewer(Role.PROVINCE, "25");
  public final Viewer leader = viewer(Role.TEAM_LEADER, Country.COMMUNE.text());
  public final Viewer member = viewer(Role.TEAM_MEMBER, Country.COMMUNE.text());
  public final Viewer sister = viewer(Role.TEAM_LEADER, Country.SISTER.text());

  private final SettableClock clock;

  public Doubles(FreshDatabase fresh, SettableClock clock) {
    this(fresh, clock, new Station(fresh, clock));
  }

  /** Cases whose deadlines are kept as well. */
  public static Doubles keepingClocks(FreshDatabase fresh, SettableClock clock) {
    return new Doubles(fresh, clock, Station.keepingClocks(fresh, clock, Pace.REAL_TIME));
  }

  private Doubles(FreshDatabase fresh, SettableClock clock, Station at) {
    this.clock = clock;
    station = at.withEverybodyAbove(Country.COMMUNE).withEverybodyAbove(Country.SISTER);
    var bell = new Doorbell(fresh.vertx());
    casework = new Casework(
        station.database(),
        bell,
        clock,
        CaseBooks.with(station.keys(), new Journal(station.keys().vault())),
        (transaction, change) -> {
          followed.add(change);
          return station.office().followers().after(transaction, change);
        });
    mergers = new Mergers(
        station.database(),
        bell,
        clock,
        casework,
        new CallingAgain(station.office()),
        new Tidings(station.office()));
  }

  public static Viewer viewer(Role role, String unit) {
    return new Viewer(
        UUID.randomUUID(), role.word(), role.word(), role, Optional.of(unit), Optional.empty());
  }

  /** A report of this moment opens its case. */
  public CaseNumber open(UnitCode commune, Priority priority) {
    return open(commune, priority, false);
  }

  public CaseNumber open(UnitCode commune, Priority priority, boolean conflict) {
    var report = UUID.randomUUID();
    station.hears(new ReportReceived(
        report,
        "R-2026-000123",
        clock.instant(),
        priority,
        new Locality.Determined(commune),
        conflict,
        false));
    station.reads();
    return new CaseNumber(station
        .row("select number from routing.cases where report_id = $1", report)
        .getString("number"));
  }

  public Asking asking(Viewer viewer, CaseNumber merged) {
    return new Asking(viewer, merged, version(merged), Optional.empty(), REASON);
  }

  @CanIgnoreReturnValue
  public Merging merge(Viewer viewer, CaseNumber merged, CaseNumber survivor) {
    return await(mergers.merge(asking(viewer, merged), survivor));
  }

  @CanIgnoreReturnValue
  public Merging undo(Viewer viewer, CaseNumber merged) {
    return await(mergers.undo(asking(viewer, merged)));
  }

  public Row of(CaseNumber number) {
    return station.row("select * from routing.cases where number = $1", number.text());
  }

  public String state(CaseNumber number) {
    return of(number).getString("state");
  }

  public long version(CaseNumber number) {
    return of(number).getLong("version");
  }

  public Instant heardAt(CaseNumber number) {
    return of(number).getOffsetDateTime("heard_at").toInstant();
  }

  public List<String> scope(CaseNumber number) {
    return List.of(of(number).getArrayOfStrings("scope"));
  }

  public long open(CaseNumber number, String clockWord) {
    return station
        .row(
            "select count(*) as open from routing.deadlines d join routing.cases c"
                + " on c.id = d.case_id where c.number = $1 and d.clock = $2 and d.state = 'open'",
            number.text(),
            clockWord)
        .getLong("open");
  }

  public boolean sees(String unit, UUID person, CaseNumber number) {
    return !station
        .rows(
            "select from routing.cases_visible_to($1, $2) where number = $3",
            unit,
            person,
            number.text())
        .isEmpty();
  }

  @Override
  public void close() {
    station.close();
  }
}
