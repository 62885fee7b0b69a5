package vn.kipthoi.platform.web;

import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.signin.Viewers;

/** What the shell lends to every request. */
record Furnishing(
    Vertx vertx,
    WebSettings settings,
    InstantSource clock,
    Viewers viewers,
    Assets assets,
    OpenStreams streams,
    Condition condition,
    List<MenuEntry> menu,
    List<Area> areas,
    List<Companion> companions,
    Map<Role, String> landings,
    Set<String> shown,
    Set<String> inOutage,
    AtomicReference<LateForms> late) {

  private static final String KEY = Furnishing.class.getName();
  private static final String FRONT_DOOR = "/";

  static Furnishing of(RoutingContext ctx) {
    Furnishing lent = ctx.get(KEY);
    if (lent == null) {
      throw new IllegalStateException("this request did not come through the web shell");
    }
    return lent;
  }

  void attachTo(RoutingContext ctx) {
    ctx.put(KEY, this);
  }

  /** Whether what is posted this way is also a page to look at. */
  boolean shows(Way way) {
    return shown.contains(way.path());
  }

  /** Whether this way is open to those whom the node saw shortly before, without the database. */
  boolean worksInOutage(Way way) {
    return inOutage.contains(way.path());
  }

  LateForms lateForms() {
    return Objects.requireNonNull(late.get());
  }

  /** Where people of a role begin their work. */
  String landing(Role role) {
    return landings.getOrDefault(role, FRONT_DOOR);
  }
}
