package vn.kipthoi.routing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.routing.desk.Country.COMMUNE;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.intake.Locality;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.routing.CallOut;
import vn.kipthoi.routing.flow.Station;
import vn.kipthoi.testkit.FreshDatabase;
import vn.kipthoi.testkit.SettableClock;

/** A case that the team of one commune was told of, and some who look at it by HTTP. */
final class ToldCase implements AutoCloseable {

  final SettableClock clock;
  final Station station;
  final Served served;
  final CallOut callOut;
  final String path;

  ToldCase(FreshDatabase fresh) {
    clock = fresh.clockAt("2026-11-22T02:00:00Z");
    station = new Station(fresh, clock).withEverybodyAbove(COMMUNE);
    served = new Served(fresh, station, Told.reports(), clock);
    var report = station.hears(new Locality.Determined(COMMUNE), Priority.P1);
    station.reads();
    callOut = station.told(report).getFirst();
    path = "/api/v1/cases/" + callOut.caseNumber();
    served.knows("lan", Role.TEAM_MEMBER, Optional.of("05392"), person(0));
    served.knows("province", Role.PROVINCE, Optional.of("25"), Optional.empty());
    served.knows("foreign", Role.TEAM_LEADER, Optional.of("05395"), Optional.empty());
    served.knows("nowhere", Role.DISTRICT, Optional.empty(), Optional.empty());
  }

  Optional<UUID> person(int place) {
    return Optional.of(callOut.people().get(place));
  }

  List<Object> list(String token, String way, String name) {
    var answer = served.get(token, way);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return new JsonObject(answer.body()).getJsonArray(name).stream().toList();
  }

  @Override
  public void close() {
    served.close();
    station.close();
  }
}
