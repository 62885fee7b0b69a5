package vn.kipthoi.routing.roster.store;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.kipthoi.routing.roster.Change;
import vn.kipthoi.routing.roster.Leave;
import vn.kipthoi.routing.roster.Pattern;
import vn.kipthoi.routing.roster.Roster;
import vn.kipthoi.routing.roster.Shift;
import vn.kipthoi.routing.roster.Standing;

/** What {@code routing.roster_of} answers, as a roster. */
public final class RosterJson {

  private RosterJson() {}

  public static Roster roster(JsonObject said) {
    return new Roster(
        each(said, "standing", RosterJson::standing),
        each(said, "patterns", RosterJson::pattern),
        each(said, "changes", RosterJson::change),
        each(said, "leaves", RosterJson::leave));
  }

  /** Those on it who are known not to be reachable on any channel. */
  public static Set<UUID> unreachable(JsonObject said) {
    return said.getJsonArray("unreachable").stream()
        .map(id -> UUID.fromString((String) id))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static <T> List<T> each(JsonObject said, String field, Function<JsonObject, T> read) {
    return said.getJsonArray(field).stream()
        .map(JsonObject.class::cast)
        .map(read)
        .toList();
  }

  private static Standing standing(JsonObject one) {
    return new Standing(
        id(one, "person"),
        one.getInteger("place"),
        moment(one, "from"),
        Optional.ofNullable(one.getString("until")).map(RosterJson::instant));
  }

  private static Pattern pattern(JsonObject one) {
    return new Pattern(
        LocalDate.parse(one.getString("from")),
        one.getBoolean("standing"),
        each(one, "shifts", RosterJson::shift));
  }

  private static Shift shift(JsonObject one) {
    return new Shift(
        one.getInteger("day"),
        one.getInteger("starts"),
        one.getInteger("ends"),
        id(one, "person"),
        one.getInteger("place"));
  }

  private static Change change(JsonObject one) {
    return new Change(
        id(one, "id"),
        Change.Kind.valueOf(one.getString("kind").toUpperCase(Locale.ROOT)),
        id(one, "person"),
        Optional.ofNullable(one.getString("insteadOf")).map(UUID::fromString),
        moment(one, "from"),
        moment(one, "until"),
        moment(one, "settledAt"));
  }

  private static Leave leave(JsonObject one) {
    return new Leave(id(one, "person"), moment(one, "from"), moment(one, "until"));
  }

  private static UUID id(JsonObject one, String field) {
    return UUID.fromString(one.getString(field));
  }

  private static Instant moment(JsonObject one, String field) {
    return instant(one.getString(field));
  }

  private static Instant instant(String text) {
    return OffsetDateTime.parse(text).toInstant();
  }
}
