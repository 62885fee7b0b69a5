package vn.kipthoi.notifier.web;

import static vn.kipthoi.testkit.Await.await;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.notifier.Arrival;
import vn.kipthoi.notifier.CallOuts;
import vn.kipthoi.notifier.Channel;
import vn.kipthoi.notifier.NotifierAtWork;
import vn.kipthoi.notifier.delivery.Carriers;
import vn.kipthoi.notifier.desk.AlertDispatcher;
import vn.kipthoi.notifier.desk.Courier;
import vn.kipthoi.notifier.gateway.GatewaySettings;
import vn.kipthoi.notifier.gateway.Seal;
import vn.kipthoi.notifier.gateway.delivery.HttpGateway;
import vn.kipthoi.notifier.gateway.desk.ReportDesk;
import vn.kipthoi.notifier.gateway.web.CallbackRoutes;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.privacy.Secret;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.routing.CallOut;
import vn.kipthoi.routing.CaseAssigned;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.ContactWay;
import vn.kipthoi.routing.Person;
import vn.kipthoi.testkit.FreshDatabase;
import vn.kipthoi.testkit.ReferenceGateway;

/** The notifier with a gateway behind it, and somebody whose landline rings first. */
final class GatewayAtWork implements AutoCloseable {

  static final String SECRET = "a secret that both sides have, 32+";
  static final String OLDER = "the secret that both sides had before";
  static final CaseNumber CODE = new CaseNumber("K7F3M2");
  static final String LANDLINE = "+842363888001";

  final List<Arrival> arrived = new CopyOnWriteArrayList<>();
  private final List<AlertDispatcher> nodes = new ArrayList<>();
  final NotifierAtWork notifier;
  final ReferenceGateway gateway;
  final Served served;
  final Person lan;

  GatewayAtWork(FreshDatabase fresh) {
    notifier = new NotifierAtWork(fresh);
    gateway = new ReferenceGateway(notifier.vertx, SECRET, notifier.clock);
    served = new Served(
        notifier.vertx,
        notifier.clock,
        0,
        Set.of("reportFromGateway"),
        shell -> routes().mount(shell));
    lan = notifier.staff.hire("Nguyễn Thị Lan", "+84912000001", "05392");
    notifier.staff.reach(
        lan,
        Language.VI,
        new ContactWay(ContactWay.Kind.VOICE, Personal.of(LANDLINE)),
        new ContactWay(ContactWay.Kind.SMS, lan.phone()));
  }

  private CallbackRoutes routes() {
    var desk = new ReportDesk(
        notifier.database,
        notifier.staff,
        notifier.replyDesk,
        (client, arrival) -> {
          arrived.add(arrival);
          return Future.succeededFuture();
        },
        channel -> Duration.ofSeconds(60),
        notifier.clock);
    var seal = new Seal(List.of(new Secret(SECRET), new Secret(OLDER)));
    return new CallbackRoutes(Optional.of(seal), desk, notifier.clock);
  }

  int sent(String report, String secret, Instant at) {
    return gateway.report(reports(), report, secret, at);
  }

  int report(String event, String what, String answer) {
    var body = body(event, what);
    return gateway.report(reports(), answer.isEmpty() ? body : body.put("answer", answer));
  }

  JsonObject body(String event, String what) {
    return new JsonObject()
        .put("event", event)
        .put("key", key(1))
        .put("what", what)
        .put("to", LANDLINE)
        .put("at", notifier.clock.instant().toString());
  }

  URI reports() {
    return served.address("/api/v1/gateway/reports");
  }

  String key(int number) {
    var alert = notifier.rows("select id from notifier.alerts").getFirst().getUUID(0);
    return alert + ".voice." + number;
  }

  void start() {
    var node = new AlertDispatcher(
        notifier.vertx,
        notifier.deliveries(UUID.randomUUID().toString(), courier(), NotifierAtWork.RETRIES));
    nodes.add(node);
    node.start(notifier.doorbell);
  }

  Courier courier() {
    var settings = new GatewaySettings(
        gateway.address(),
        List.of(new Secret(SECRET)),
        EnumSet.of(Channel.VOICE, Channel.ZALO),
        Duration.ofSeconds(2));
    var line = new HttpGateway(notifier.vertx, settings, notifier.clock, new HttpClientOptions());
    return notifier.courierOver(Carriers.of(notifier.carrier).through(line::send));
  }

  @CanIgnoreReturnValue
  CallOut called(Priority priority) {
    var callOut = CallOuts.ofTheTeam(priority, notifier.in(Duration.ofMinutes(30)), lan);
    notifier.hears(new CaseAssigned(callOut).asFact(notifier.clock.instant()));
    notifier.doorbell.ring(AlertDispatcher.ALERTS_RAISED);
    return callOut;
  }

  List<String> states() {
    return notifier.states(lan.id(), Channel.VOICE);
  }

  List<String> outcomes() {
    return notifier
        .rows("select outcome from notifier.callbacks order by received_at, event")
        .stream()
        .map(row -> row.getString(0))
        .toList();
  }

  @Override
  public void close() {
    nodes.forEach(node -> await(node.stop()));
    served.close();
    gateway.close();
    notifier.close();
  }
}
