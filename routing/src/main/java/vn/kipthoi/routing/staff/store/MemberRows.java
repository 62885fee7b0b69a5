package vn.kipthoi.routing.staff.store;

import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.privacy.DataKey;
import vn.kipthoi.routing.staff.ContactChannel;
import vn.kipthoi.routing.staff.ContactChannel.CodeSent;
import vn.kipthoi.routing.staff.ContactChannel.Kind;
import vn.kipthoi.routing.staff.ContactChannel.Verified;
import vn.kipthoi.routing.staff.Member;
import vn.kipthoi.routing.staff.StatutoryRole;
import vn.kipthoi.routing.store.SealedStaff;

/** Rows of people with their channels, opened. */
final class MemberRows {

  private MemberRows() {}

  static Member member(DataKey key, Row row) {
    var id = row.getUUID("id");
    return new Member(
        id,
        new UnitCode(row.getString("unit")),
        key.open(SealedStaff.nameOf(id), row.getBuffer("name").getBytes()),
        new Member.Terms(
            StatutoryRole.ofWord(row.getString("post")).orElse(StatutoryRole.OTHER),
            row.getString("language"),
            row.getBoolean("marks")),
        row.getInteger("edit"),
        Optional.ofNullable(row.getOffsetDateTime("left_at")).map(OffsetDateTime::toInstant),
        row.getBoolean("unreachable"),
        row.getJsonArray("channels").stream()
            .map(JsonObject.class::cast)
            .map(one -> channel(key, id, one))
            .toList());
  }

  private static ContactChannel channel(DataKey key, UUID person, JsonObject one) {
    var sealed = HexFormat.of().parseHex(one.getString("address"));
    return new ContactChannel(
        UUID.fromString(one.getString("id")),
        Kind.ofWord(one.getString("kind")).orElseThrow(),
        one.getInteger("place"),
        key.open(SealedStaff.phoneOf(person), sealed),
        moment(one, "verifiedAt")
            .map(at -> new Verified(at, "demonstration".equals(one.getString("proof")))),
        moment(one, "codeSentAt").map(at -> new CodeSent(at, one.getInteger("tries"))));
  }

  private static Optional<Instant> moment(JsonObject one, String field) {
    return Optional.ofNullable(one.getString(field))
        .map(text -> OffsetDateTime.parse(text).toInstant());
  }
}
