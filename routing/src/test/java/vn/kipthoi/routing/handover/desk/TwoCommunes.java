package vn.kipthoi.routing.handover.desk;

import static vn.kipthoi.routing.desk.Country.COMMUNE;
import static vn.kipthoi.routing.desk.Country.PROVINCE;
import static vn.kipthoi.routing.desk.Country.SISTER;
import static vn.kipthoi.testkit.Await.await;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.intake.Locality;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.facts.Doorbell;
import vn.kipthoi.platform.facts.Fact;
import vn.kipthoi.platform.journal.Journal;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.routing.Answer;
import vn.kipthoi.routing.Answered;
import vn.kipthoi.routing.CallOut;
import vn.kipthoi.routing.CaseNews;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.Promise;
import vn.kipthoi.routing.casework.CaseBooks;
import vn.kipthoi.routing.casework.Casework;
import vn.kipthoi.routing.flow.AnswerFollower;
import vn.kipthoi.routing.flow.Answers;
import vn.kipthoi.routing.flow.Station;
import vn.kipthoi.routing.flow.TakenUp;
import vn.kipthoi.routing.handover.Handover;
import vn.kipthoi.routing.handover.desk.Handovers.Offered;
import vn.kipthoi.routing.handover.store.HandoverStore;
import vn.kipthoi.testkit.FreshDatabase;
import vn.kipthoi.testkit.SettableClock;

/** A case that one commune's team was called out for, and a sister commune beside it. */
final class TwoCommunes implements AutoCloseable {

  final Station station;
  final Casework casework;
  final Handovers handovers;
  final Decisions decisions;
  final UUID report;
  final CallOut callOut;
  final List<UUID> receivers;
  final Viewer sender;
  final Viewer receiver;
  final Viewer province = viewer(Role.PROVINCE, PROVINCE, UUID.randomUUID());

  private final FreshDatabase fresh;
  private final SettableClock clock;
  private final Answers answers;

  TwoCommunes(FreshDatabase fresh, SettableClock clock) {
    this.fresh = fresh;
    this.clock = clock;
    station = new Station(fresh, clock).withEverybodyAbove(COMMUNE).withEverybodyAbove(SISTER);
    casework = new Casework(
        station.database(),
        new Doorbell(fresh.vertx()),
        clock,
        CaseBooks.with(station.keys(), new Journal(station.keys().vault())),
        station.office().followers());
    var rehoming = new Rehoming(station.office());
    var arbitration = new Arbitration(station.office(), rehoming);
    var judging = new Judging(station.database(), new Doorbell(fresh.vertx()), casework);
    var store = new HandoverStore(station.keys());
    handovers = new Handovers(station.database(), judging, store, rehoming, arbitration);
    decisions = new Decisions(judging, rehoming, arbitration);
    answers = new Answers(
        station.database(),
        new Doorbell(fresh.vertx()),
        station.office(),
        station.flows(),
        AnswerFollower.all(
            List.of(new HandoverByText(handovers, store), new TakenUp(station.office()))));
    report = station.hears(new Locality.Determined(COMMUNE), Priority.P1);
    station.reads();
    callOut = station.told(report).getFirst();
    receivers = station.onDuty(SISTER, "team", 3);
    sender = viewer(Role.TEAM_LEADER, COMMUNE, callOut.people().getFirst());
    receiver = viewer(Role.TEAM_MEMBER, SISTER, receivers.getFirst());
  }

  @Override
  public void close() {
    station.close();
  }

  @CanIgnoreReturnValue
  HandingOver offer(UnitCode to) {
    return await(handovers.offer(
        sender,
        new Offered(
            number(),
            version(),
            to,
            Handover.Reason.HAPPENED_THERE,
            Optional.of(Personal.of("Nhà bên kia sông")))));
  }

  @CanIgnoreReturnValue
  HandingOver refuse() {
    return await(handovers.refuse(receiver, number(), version(), Personal.of("Không phải xã tôi")));
  }

  /** It comes back so often that the desk above both is asked; answers its call-out. */
  CallOut bouncesUntilAsked() {
    for (var bounce = 0; bounce < Handover.BOUNCES_AT_MOST; bounce++) {
      offer(SISTER);
      refuse();
    }
    return station.told(report).stream()
        .filter(asked -> asked.deadline().clock().equals("question"))
        .findFirst()
        .orElseThrow();
  }

  @CanIgnoreReturnValue
  Answered says(CallOut asked, UUID person, Promise promise) {
    return await(
        answers.answer(new Answer(asked.deadline().id(), person, promise, clock.instant(), "sms")));
  }

  /** Takes what was told of it as news so far, and forgets it: what happened, and to whose unit. */
  List<String> news() {
    return newsFacts().stream()
        .map(CaseNews::told)
        .map(told -> told.deadline().clock() + " to " + told.unit() + " of " + told.commune())
        .toList();
  }

  List<CaseNews> newsFacts() {
    return station.rows("delete from platform.facts where kind = 'CaseNews' returning *").stream()
        .map(row -> CaseNews.from(new Fact(
            row.getUUID("id"),
            row.getString("kind"),
            row.getUUID("subject"),
            row.getJsonObject("body"),
            row.getOffsetDateTime("recorded_at").toInstant())))
        .toList();
  }

  CaseNumber number() {
    return callOut.caseNumber();
  }

  long version() {
    return station.row("select version from routing.cases").getLong("version");
  }

  String unit() {
    return station.row("select unit from routing.cases").getString("unit");
  }

  Instant dueOfTheSender() {
    return station
        .row("select due_at from routing.deadlines where clock = 'acknowledge'")
        .getOffsetDateTime("due_at")
        .toInstant();
  }

  List<Handover> offers() {
    return await(handovers.of(callOut.deadline().caseId()));
  }

  List<String> open() {
    return station
        .rows("select clock from routing.deadlines where state = 'open' order by clock")
        .stream()
        .map(row -> row.getString("clock"))
        .toList();
  }

  List<String> milestones() {
    return station.rows("select milestone from routing.milestones").stream()
        .map(row -> row.getString("milestone"))
        .toList();
  }

  int seenBy(String unit) {
    return station.rows("select from routing.cases_visible_to($1, null)", unit).size();
  }

  /** How many connections wait for another's lock. */
  int waiting() {
    return station
        .rows("select from pg_stat_activity where datname = current_database() "
            + "and wait_event_type = 'Lock'")
        .size();
  }

  FreshDatabase database() {
    return fresh;
  }

  static Viewer viewer(Role role, UnitCode unit, UUID person) {
    return new Viewer(
        UUID.randomUUID(), "x", "X", role, Optional.of(unit.text()), Optional.of(person));
  }
}
