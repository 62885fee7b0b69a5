package vn.kipthoi.routing.file.web;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.kipthoi.intake.Account;
import vn.kipthoi.intake.Channel;
import vn.kipthoi.intake.ChildConcerned;
import vn.kipthoi.intake.Harm;
import vn.kipthoi.intake.Locality;
import vn.kipthoi.intake.PlaceRole;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.Relation;
import vn.kipthoi.intake.Report;
import vn.kipthoi.intake.ReportNumber;
import vn.kipthoi.intake.Reporter;
import vn.kipthoi.intake.ReporterKind;
import vn.kipthoi.intake.Reports;
import vn.kipthoi.intake.Safety;
import vn.kipthoi.intake.Sex;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.intake.Urgency;
import vn.kipthoi.intake.YesNo;
import vn.kipthoi.platform.facts.Doorbell;
import vn.kipthoi.platform.journal.Journal;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.routing.CallOut;
import vn.kipthoi.routing.CaseId;
import vn.kipthoi.routing.Promise;
import vn.kipthoi.routing.casework.CaseBooks;
import vn.kipthoi.routing.casework.CaseFollowers;
import vn.kipthoi.routing.casework.Casework;
import vn.kipthoi.routing.casework.web.CaseDesk;
import vn.kipthoi.routing.file.desk.Archive;
import vn.kipthoi.routing.file.desk.FormDesk;
import vn.kipthoi.routing.file.desk.FormFollower;
import vn.kipthoi.routing.file.desk.SubmissionDesk;
import vn.kipthoi.routing.file.store.CaseKeys;
import vn.kipthoi.routing.flow.Station;
import vn.kipthoi.routing.store.SealedStaff;
import vn.kipthoi.routing.web.Names;
import vn.kipthoi.routing.web.Served;
import vn.kipthoi.testkit.FreshDatabase;
import vn.kipthoi.testkit.SettableClock;

/** A case of Xã Lạc Thủy that its team was told of, and the desks that keep its file. */
public final class FiledCase implements AutoCloseable {

  static final UnitCode COMMUNE = new UnitCode("05392");
  static final String CHILD = "Đặng Thị Ngọc Ẩn Danh";
  static final String CONCERN = "Nghe bé khóc từ chiều ở xóm Đồng Bầu";
  static final String REPORTER = "Ông Bùi Văn Tưởng";

  private final FreshDatabase fresh;
  private final SettableClock clock;
  private final Station station;
  private final CallOut told;

  public FiledCase(FreshDatabase fresh) {
    this.fresh = fresh;
    this.clock = fresh.clockAt("2026-11-22T02:00:00Z");
    this.station = new Station(fresh, clock).withEverybodyAbove(COMMUNE);
    this.told = open();
  }

  private CallOut open() {
    var report = station.hears(new Locality.Determined(COMMUNE), Priority.P1);
    station.reads();
    return station.told(report).getFirst();
  }

  /** Somebody of the team accepts it. */
  void accepted() {
    var _ = station.answers(told, 0, new Promise.GoingNow());
  }

  Casework casework() {
    var journal = new Journal(station.keys().vault());
    return new Casework(
        station.database(),
        new Doorbell(fresh.vertx()),
        clock,
        CaseBooks.with(station.keys(), journal),
        CaseFollowers.NONE);
  }

  /** One more case of the same commune. */
  public String another() {
    return open().caseNumber().text();
  }

  public FreshDatabase fresh() {
    return fresh;
  }

  public SettableClock clock() {
    return clock;
  }

  public Station station() {
    return station;
  }

  UUID person() {
    return told.people().getFirst();
  }

  public String number() {
    return told.caseNumber().text();
  }

  public CaseId id() {
    return told.deadline().caseId();
  }

  /** {@code /api/v1/cases/7K2F9Q} and what follows. */
  String path(String rest) {
    return "/api/v1/cases/" + number() + rest;
  }

  public CaseKeys keys() {
    return new CaseKeys(station.keys());
  }

  public Archive archive() {
    return new Archive(station.database(), clock, new Journal(station.keys().vault()));
  }

  public FormDesk forms() {
    return new FormDesk(archive(), reports(), keys());
  }

  public SubmissionDesk submissions(FormFollower follower) {
    return new SubmissionDesk(archive(), keys(), follower, new Doorbell(fresh.vertx()));
  }

  /** How it stands is told by the names of people and units. */
  CaseDesk caseDesk() {
    return new CaseDesk(
        station.database(),
        clock,
        casework(),
        CaseBooks.with(station.keys(), new Journal(station.keys().vault())),
        new SealedStaff(station.keys()),
        language -> Names.in(language, () -> Served.DIRECTORY));
  }

  /** The version of the case at this moment. */
  long version() {
    return rows("select version from routing.cases where id = $1", id().value())
        .getFirst()
        .getLong("version");
  }

  public List<Row> rows(String sql, Object... parameters) {
    return station.rows(sql, parameters);
  }

  /** The actions that the journal has of this case, in their order. */
  List<String> journal() {
    return rows(
            "select action from platform.journal where subject = $1 order by line", id().value())
        .stream()
        .map(row -> row.getString("action"))
        .toList();
  }

  List<String> timeline() {
    return rows("select kind from routing.timeline where case_id = $1 order by entry", id().value())
        .stream()
        .map(row -> row.getString("kind"))
        .toList();
  }

  /** Every table of the program as text, the way a stolen backup would be read. */
  String dump() {
    var all = new StringBuilder();
    rows("""
        select table_schema || '.' || table_name as name
          from information_schema.tables
         where table_schema in ('platform', 'intake', 'routing', 'notifier')
           and table_type = 'BASE TABLE'
           and table_name not in ('units', 'successions', 'other_names')
        """)
        .forEach(table -> rows("select t::text as line from " + table.getString("name") + " t")
            .forEach(row -> all.append(row.getString("line")).append('\n')));
    return all.toString();
  }

  @Override
  public void close() {
    station.close();
  }

  public Reports reports() {
    return id -> Future.succeededFuture(Optional.of(report(id)));
  }

  private static Report report(UUID id) {
    var heard = Instant.parse("2026-11-22T02:00:00Z");
    return new Report(
        id,
        new ReportNumber("R-2026-000123"),
        Channel.PHONE,
        heard,
        heard,
        Optional.empty(),
        YesNo.YES,
        urgency(),
        new Locality.Determined(COMMUNE),
        false,
        account(),
        Optional.of(new Reporter(
            Personal.of(ReporterKind.NEIGHBOUR),
            Optional.of(Personal.of(REPORTER)),
            Optional.of(Personal.of("+84912345678")),
            Personal.of(YesNo.NO))));
  }

  private static Account account() {
    return new Account(
        Personal.of(CONCERN),
        Optional.of(Personal.of("gần chợ")),
        Optional.of(PlaceRole.EVENT),
        new ChildConcerned(
            Optional.of(Personal.of(CHILD)), Optional.of(Personal.of(9)), Personal.of(Sex.FEMALE)),
        Personal.of(Set.of(Harm.VIO_PHYS)),
        Personal.of(Relation.UNKNOWN),
        Personal.of(Safety.NOT_ASKED),
        Optional.empty());
  }

  private static Urgency urgency() {
    return new Urgency(
        Priority.P1,
        true,
        false,
        "1",
        Personal.of(List.of()),
        Personal.of(Map.of()),
        Personal.of(new Urgency.Why("", "")));
  }
}
