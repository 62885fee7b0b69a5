package vn.kipthoi.routing.privacy.desk;

import static vn.kipthoi.routing.casework.Worked.viewer;
import static vn.kipthoi.routing.desk.Country.COMMUNE;
import static vn.kipthoi.routing.desk.Country.PROVINCE;
import static vn.kipthoi.testkit.Await.await;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import vn.kipthoi.platform.facts.Doorbell;
import vn.kipthoi.platform.facts.Fact;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.routing.Answer;
import vn.kipthoi.routing.Answered;
import vn.kipthoi.routing.CallOut;
import vn.kipthoi.routing.DeadlineMissed;
import vn.kipthoi.routing.DeadlineNear;
import vn.kipthoi.routing.Promise;
import vn.kipthoi.routing.flow.Station;
import vn.kipthoi.routing.policy.VietNam;
import vn.kipthoi.routing.privacy.DataDuty;
import vn.kipthoi.routing.privacy.DataDuty.Fulfilment;
import vn.kipthoi.routing.privacy.DutyKind;
import vn.kipthoi.routing.privacy.Matter;
import vn.kipthoi.routing.privacy.Outcome;
import vn.kipthoi.routing.privacy.desk.Register.Entry;
import vn.kipthoi.testkit.FreshDatabase;
import vn.kipthoi.testkit.SettableClock;

/** The register of duties about personal data, with somebody on duty at every desk. */
final class DutiesAtWork implements AutoCloseable {

  final Viewer desk = viewer(Role.PROVINCE, PROVINCE.text(), Optional.empty());
  final Viewer administrator = viewer(Role.ADMINISTRATOR, "VN", Optional.empty());
  final Viewer lead = viewer(Role.SHIFT_LEAD, "VN", Optional.empty());
  final SettableClock clock;
  final Station station;
  final Register register;
  final DutyWatch watch;

  DutiesAtWork(FreshDatabase fresh) {
    clock = fresh.clockAt("2026-11-16T02:00:00Z");
    station = new Station(fresh, clock).withEverybodyAbove(COMMUNE);
    register = new Register(station.database(), station.office(), RandomGenerator.getDefault());
    watch = new DutyWatch(station.database(), new Doorbell(fresh.vertx()), station.office());
  }

  @CanIgnoreReturnValue
  DataDuty breach(Instant discovered) {
    return await(register.open(
        desk,
        PROVINCE,
        new Entry(UUID.randomUUID(), DutyKind.BREACH, Matter.LOST_DEVICE, discovered)));
  }

  DataDuty request(Instant came) {
    return await(register.open(
        desk, PROVINCE, new Entry(UUID.randomUUID(), DutyKind.REQUEST, Matter.ACCESS, came)));
  }

  Fulfilment filed() {
    return new Fulfilment(Outcome.NOTIFIED, clock.instant(), "12/TB-SYT");
  }

  @CanIgnoreReturnValue
  int sweeps() {
    var acted = 0;
    while (await(watch.actOnNext())) {
      acted++;
    }
    return acted;
  }

  Answered answers(CallOut callOut) {
    return await(new DutyCalls(station.answers(), station.database(), station.office())
        .answer(new Answer(
            callOut.deadline().id(),
            callOut.people().getFirst(),
            new Promise.GoingNow(),
            clock.instant(),
            "sms")));
  }

  List<CallOut> told() {
    return facts("DeadlineMissed").stream()
        .map(fact -> DeadlineMissed.from(fact).next())
        .toList();
  }

  List<DeadlineNear> reminded() {
    return facts("DeadlineNear").stream().map(DeadlineNear::from).toList();
  }

  List<Fact> facts(String kind) {
    return station.rows("delete from platform.facts where kind = $1 returning *", kind).stream()
        .map(row -> new Fact(
            row.getUUID("id"),
            row.getString("kind"),
            row.getUUID("subject"),
            row.getJsonObject("body"),
            row.getOffsetDateTime("recorded_at").toInstant()))
        .toList();
  }

  Row row() {
    return station.row("select * from routing.data_duties");
  }

  List<String> journal() {
    return station
        .rows("select action from platform.journal where action like 'data-duty%' order by line")
        .stream()
        .map(row -> row.getString("action"))
        .toList();
  }

  static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(VietNam.ZONE).toInstant();
  }

  @Override
  public void close() {
    station.close();
  }
}
