package vn.kipthoi.routing.flow;

import static vn.kipthoi.testkit.Await.await;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.apache.camel.impl.DefaultCamelContext;
import vn.kipthoi.intake.Locality;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.ReportReceived;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.facts.Doorbell;
import vn.kipthoi.platform.facts.Fact;
import vn.kipthoi.platform.facts.FactHandler;
import vn.kipthoi.platform.facts.FactReader;
import vn.kipthoi.platform.facts.Facts;
import vn.kipthoi.platform.journal.Journal;
import vn.kipthoi.platform.privacy.DataKeys;
import vn.kipthoi.platform.privacy.KeyFile;
import vn.kipthoi.platform.privacy.Vault;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.platform.time.Pace;
import vn.kipthoi.routing.Answer;
import vn.kipthoi.routing.Answered;
import vn.kipthoi.routing.CallOut;
import vn.kipthoi.routing.CaseAssigned;
import vn.kipthoi.routing.CaseId;
import vn.kipthoi.routing.DeadlineMissed;
import vn.kipthoi.routing.Milestone;
import vn.kipthoi.routing.Promise;
import vn.kipthoi.routing.casework.CaseFollowers;
import vn.kipthoi.routing.desk.Country;
import vn.kipthoi.routing.desk.Reached;
import vn.kipthoi.routing.owing.desk.Clocks;
import vn.kipthoi.routing.store.RosterStore;
import vn.kipthoi.testkit.FreshDatabase;

/**
 * One node with a real database and real routes, which tests hand reports to and look over the
 * shoulder of. Several stations on one database are several nodes.
 */
public final class Station implements AutoCloseable {

  private static final int ENOUGH = 1_000;
  private static final DataKeys KEYS = new DataKeys(new Vault(KeyFile.parse(KeyFile.fresh())));

  private final FreshDatabase fresh;
  private final InstantSource clock;
  private final DefaultCamelContext camel = new DefaultCamelContext();
  private final Office office;
  private final Flows flows;
  private final FactReader reader;
  private final DeadlineWatch watch;
  private final Answers answers;

  public Station(FreshDatabase fresh, InstantSource clock) {
    this(fresh, clock, Alarm.NONE);
  }

  public Station(FreshDatabase fresh, InstantSource clock, Alarm alarm) {
    this(fresh, clock, alarm, books -> CaseFollowers.NONE);
  }

  /** A node that keeps the clocks of the work on cases too. */
  public static Station keepingClocks(FreshDatabase fresh, InstantSource clock, Pace pace) {
    return new Station(
        fresh,
        clock,
        Alarm.NONE,
        books ->
            new Clocks(Country.LINEAGES, clock, pace, Alarm.NONE, books.policies()).together());
  }

  private Station(
      FreshDatabase fresh,
      InstantSource clock,
      Alarm alarm,
      Function<Books, CaseFollowers> followers) {
    this.fresh = fresh;
    this.clock = clock;
    var books = Books.drawingFrom(RandomGenerator.getDefault(), new Journal(KEYS.vault()));
    office =
        new Office(books, Country.LINEAGES, clock, Pace.REAL_TIME, alarm, followers.apply(books));
    camel.start();
    flows = new Flows(camel, fresh.vertx(), office);
    var handlers = Map.of(ReportReceived.KIND, (FactHandler) flows::read);
    reader = new FactReader("routing", handlers, database(), clock);
    watch = new DeadlineWatch(database(), new Doorbell(fresh.vertx()), office, flows);
    answers = new Answers(
        database(), new Doorbell(fresh.vertx()), office, flows, new HandEscalation(office));
  }

  @Override
  public void close() {
    camel.stop();
  }

  public Database database() {
    return new Database(fresh.pool());
  }

  public Office office() {
    return office;
  }

  public Flows flows() {
    return flows;
  }

  public DataKeys keys() {
    return KEYS;
  }

  public DeadlineWatch watch() {
    return watch;
  }

  /** Who calls people, hurries them and calls them off when a case changes. */
  public CaseFollowers followers() {
    return new CaseFollowers(
        List.of(new Hastening(office), office.followers(), new Recall(office)));
  }

  public Foresight foresight() {
    return new Foresight(office);
  }

  public Answers answers() {
    return answers;
  }

  /** Puts people on duty; the same number for the same post and place each time. */
  @CanIgnoreReturnValue
  public List<UUID> onDuty(UnitCode unit, String rung, int size) {
    var enrolments = Staff.of(unit, rung, size);
    await(database()
        .inTransaction(transaction -> new RosterStore(KEYS)
            .enrol(transaction, enrolments, Instant.parse("2026-01-01T00:00:00Z"))));
    return enrolments.stream().map(enrolment -> enrolment.person().id()).toList();
  }

  /** Three on duty at every post above and including the unit. */
  @CanIgnoreReturnValue
  public Station withEverybodyAbove(UnitCode unit) {
    Country.LADDER
        .postsFor(Country.lineage(unit))
        .forEach(post -> onDuty(post.unit(), post.rung().word(), 3));
    return this;
  }

  /** Records that a report was received, without anybody reading it yet. */
  @CanIgnoreReturnValue
  public UUID hears(Locality locality, Priority priority) {
    return hears(new ReportReceived(
        UUID.randomUUID(), "R-2026-000123", clock.instant(), priority, locality, false, false));
  }

  @CanIgnoreReturnValue
  public UUID hears(ReportReceived report) {
    await(new Facts().record(fresh.pool(), report.asFact(clock.instant())));
    return report.reportId();
  }

  /** Reads one fact, if there is one. */
  @CanIgnoreReturnValue
  public boolean reads() {
    return await(reader.readNext());
  }

  /** A case reaches a milestone, said now. */
  public void reaches(UUID report, Milestone milestone) {
    reaches(report, milestone, clock.instant());
  }

  /** A case reached a milestone at a moment, and it is said now. */
  public void reaches(UUID report, Milestone milestone, Instant at) {
    reaches(
        report, new Reached(milestone, at, Optional.empty(), Optional.empty(), new JsonObject()));
  }

  public void reaches(UUID report, Reached reached) {
    var routed = caseOf(report);
    await(database()
        .inTransaction(transaction -> office
            .books()
            .milestones()
            .add(transaction, routed, List.of(reached), clock.instant())
            .compose(added -> reconcile(transaction, routed))));
  }

  /** As after any change of the case. */
  public Future<Void> reconcile(SqlConnection transaction, CaseId changed) {
    return Future.all(office.followers().followers().stream()
            .filter(Clocks.class::isInstance)
            .map(follower -> ((Clocks) follower).reconcile(transaction, changed))
            .toList())
        .mapEmpty();
  }

  public CaseId caseOf(UUID report) {
    return new CaseId(
        row("select id from routing.cases where report_id = $1", report).getUUID("id"));
  }

  /** Acts on passed deadlines until none is left; answers how many there were. */
  @CanIgnoreReturnValue
  public int sweeps() {
    var acted = 0;
    while (await(watch.actOnNext())) {
      acted++;
      if (acted > ENOUGH) {
        throw new AssertionError("the sweep does not come to an end");
      }
    }
    return acted;
  }

  public Answered answers(CallOut callOut, int place, Promise promise) {
    return await(answers.answer(new Answer(
        callOut.deadline().id(), callOut.people().get(place), promise, clock.instant(), "sms")));
  }

  /** Takes what routing told about a report's case so far, and forgets it. */
  public List<CallOut> told(UUID report) {
    return rows("""
            delete from platform.facts f
             using routing.cases c
             where f.reader = 'notifier'
               and f.subject = c.id
               and c.report_id = $1
               and f.kind in ('CaseAssigned', 'DeadlineMissed')
            returning f.*
            """, report).stream()
        .map(row -> new Fact(
            row.getUUID("id"),
            row.getString("kind"),
            row.getUUID("subject"),
            row.getJsonObject("body"),
            row.getOffsetDateTime("recorded_at").toInstant()))
        .map(Station::callOut)
        .toList();
  }

  public List<Row> rows(String sql, Object... parameters) {
    return await(fresh.pool().preparedQuery(sql).execute(Tuple.from(parameters)).map(found -> {
      var rows = new ArrayList<Row>();
      found.forEach(rows::add);
      return rows;
    }));
  }

  public Row row(String sql, Object... parameters) {
    var rows = rows(sql, parameters);
    if (rows.size() != 1) {
      throw new AssertionError("one row was expected, there are " + rows.size());
    }
    return rows.getFirst();
  }

  /** The kinds of the entries in the timeline of a report's case. */
  public List<String> timeline(UUID report) {
    return rows("""
            select t.kind
              from routing.timeline t
              join routing.cases c
                on c.id = t.case_id
             where c.report_id = $1
             order by t.entry
            """, report).stream().map(row -> row.getString("kind")).toList();
  }

  public Future<Boolean> actsOnNext() {
    return watch.actOnNext();
  }

  private static CallOut callOut(Fact fact) {
    return fact.kind().equals(CaseAssigned.KIND)
        ? CaseAssigned.from(fact).callOut()
        : DeadlineMissed.from(fact).next();
  }
}
