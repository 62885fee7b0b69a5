package vn.kipthoi.routing.places.web;

import io.vertx.core.json.JsonObject;
import java.util.Optional;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.routing.places.Accountability;
import vn.kipthoi.routing.places.Whereabout;
import vn.kipthoi.routing.places.web.PlaceDesk.Found;
import vn.kipthoi.routing.web.Names;

/** The places of a case as the contract words them. */
final class PlaceJson {

  private PlaceJson() {}

  static JsonObject of(Found found, Names names) {
    var json = new JsonObject()
        .put("version", found.stood().version())
        .put("responsible", unit(found.stood().routed().unit(), names))
        .put("plan", unit(found.planning().orElse(found.stood().routed().unit()), names));
    found.now().ifPresent(now -> json.put("step", step(now, names)));
    found.places().forEach(place -> json.put(place.kind().word(), place(place, names)));
    return json;
  }

  /** @param handTo the commune that ought to verify, while another one has the case */
  static JsonObject of(Found found, Names names, Optional<UnitCode> handTo) {
    var json = of(found, names);
    handTo.ifPresent(unit -> json.put("handTo", unit(unit, names)));
    return json;
  }

  private static JsonObject step(Accountability now, Names names) {
    return unit(now.unit(), names)
        .put("step", now.step().word())
        .put("doneBy", now.doer().word())
        .put("accountable", now.answerable().word());
  }

  private static JsonObject place(Whereabout place, Names names) {
    var json = new JsonObject()
        .put("certainty", place.certainty().word())
        .put("saidBy", place.saidBy().word())
        .put("since", place.since().toString());
    place.unit().ifPresent(unit -> json.mergeIn(unit(unit, names)));
    return json;
  }

  private static JsonObject unit(UnitCode unit, Names names) {
    return new JsonObject().put("unitCode", unit.text()).put("unitName", names.unit(unit));
  }
}
