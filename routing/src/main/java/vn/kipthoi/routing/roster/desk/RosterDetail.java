package vn.kipthoi.routing.roster.desk;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import vn.kipthoi.routing.roster.DutyChange;
import vn.kipthoi.routing.roster.Pattern;
import vn.kipthoi.routing.roster.Shift;

/** What the journal says of a roster: ids, days and minutes. */
final class RosterDetail {

  private RosterDetail() {}

  static JsonObject pattern(Pattern pattern) {
    return new JsonObject()
        .put("from", pattern.from().toString())
        .put("standing", pattern.standing())
        .put(
            "shifts",
            new JsonArray(pattern.shifts().stream().map(RosterDetail::shift).toList()));
  }

  private static JsonObject shift(Shift shift) {
    return new JsonObject()
        .put("day", shift.day())
        .put("starts", shift.starts())
        .put("ends", shift.ends())
        .put("person", shift.person().toString())
        .put("place", shift.place());
  }

  static JsonObject change(DutyChange change) {
    var said = new JsonObject()
        .put("change", change.id().toString())
        .put("person", change.person().toString())
        .put("from", change.from().toString())
        .put("until", change.until().toString());
    change.insteadOf().ifPresent(other -> said.put("insteadOf", other.toString()));
    return said;
  }
}
