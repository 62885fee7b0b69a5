package vn.kipthoi.platform.web;

import static java.util.stream.Collectors.toMap;

import io.vertx.core.Future;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.signin.Viewers;

/** One signed-in person of each role, whose token is the word of the role. */
final class Cast {

  private static final Map<String, Viewer> PEOPLE =
      Arrays.stream(Role.values()).collect(toMap(Role::word, Cast::playing));

  static final Viewers VIEWERS =
      token -> Future.succeededFuture(Optional.ofNullable(PEOPLE.get(token)));

  private Cast() {}

  private static Viewer playing(Role role) {
    return new Viewer(
        UUID.randomUUID(),
        role.word(),
        "Nguyễn Thị " + role.word(),
        role,
        Optional.of("05392"),
        Optional.empty());
  }
}
