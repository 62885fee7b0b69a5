package vn.kipthoi.routing.staff.web;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Locale;
import vn.kipthoi.platform.privacy.Purpose;
import vn.kipthoi.routing.staff.ContactChannel;
import vn.kipthoi.routing.staff.Member;
import vn.kipthoi.routing.staff.Team;

/** Teams and people as programs read them. */
final class StaffJson {

  private StaffJson() {}

  static JsonObject team(Team team) {
    var json = new JsonObject()
        .put("teamId", team.id().toString())
        .put("unitCode", team.post().unit().text())
        .put("rung", team.post().rung().word())
        .put("from", team.from().toString())
        .put("edit", team.edit());
    team.until().ifPresent(until -> json.put("until", until.toString()));
    return json;
  }

  /** @param revealed whether numbers are said whole; who asks for that is journaled before */
  static JsonObject member(Member member, Instant now, boolean revealed) {
    var json = new JsonObject()
        .put("personId", member.id().toString())
        .put("unitCode", member.unit().text())
        .put("name", StaffNames.name(member))
        .put("role", member.terms().role().word())
        .put("language", member.terms().language())
        .put("marks", member.terms().marks())
        .put("edit", member.edit())
        .put("unreachable", member.unreachable())
        .put("mayBeOnDuty", member.mayBeOnDuty(now))
        .put(
            "channels",
            new JsonArray(member.channels().stream()
                .map(channel -> channel(channel, now, revealed))
                .toList()));
    member.leftAt().ifPresent(left -> json.put("leftAt", left.toString()));
    return json;
  }

  private static JsonObject channel(ContactChannel channel, Instant now, boolean revealed) {
    var json = new JsonObject()
        .put("channelId", channel.id().toString())
        .put("kind", channel.kind().word())
        .put(
            "address",
            revealed
                ? channel.address().revealFor(Purpose.CONTACTING)
                : WrittenAddress.masked(channel))
        .put("standing", channel.standing(now).name().toLowerCase(Locale.ROOT));
    channel.verified().ifPresent(proof -> json.put("verifiedAt", proof.at().toString()));
    return json;
  }
}
