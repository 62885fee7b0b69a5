package vn.kipthoi.platform.signin;

import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.UUID;

/**
 * Whoever is looking at this request.
 *
 * <p>The unit bounds what they see: without one they see nothing that belongs to a unit.
 *
 * @param accountId the account that signed in
 * @param username what they type to sign in
 * @param displayName how pages greet them
 * @param role what they may do
 * @param unitCode the unit whose subtree they see, absent when none is theirs
 * @param personId who they are in a roster, absent for accounts that are on none
 */
public record Viewer(
    UUID accountId,
    String username,
    String displayName,
    Role role,
    Optional<String> unitCode,
    Optional<UUID> personId) {

  private static final String KEY = Viewer.class.getName();

  /** The viewer of a request that only signed-in people reach. */
  public static Viewer of(RoutingContext ctx) {
    return in(ctx).orElseThrow(() -> new IllegalStateException("nobody is signed in here"));
  }

  /** The viewer of a request that everyone reaches, when one is signed in. */
  public static Optional<Viewer> in(RoutingContext ctx) {
    return Optional.ofNullable(ctx.get(KEY));
  }

  /** Remembers who is looking. Called by the web shell alone. */
  public void attachTo(RoutingContext ctx) {
    ctx.put(KEY, this);
  }

  /** Names stay out of logs. */
  @Override
  public String toString() {
    return "Viewer[" + accountId + ", " + role.word() + "]";
  }
}
