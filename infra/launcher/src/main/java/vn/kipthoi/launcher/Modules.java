package vn.kipthoi.launcher;

import java.util.Set;
import vn.kipthoi.launcher.store.Heartbeat;
import vn.kipthoi.platform.Ground;
import vn.kipthoi.platform.web.Contract;
import vn.kipthoi.platform.web.WebSettings;
import vn.kipthoi.platform.web.WebShell;

/** Puts the modules together, each knowing only those upstream of it. */
final class Modules {

  private static final String CONTRACT = "openapi.yaml";

  private final Ground ground;
  private final Entrance entrance;
  private final WebShell shell;

  Modules(NodeSettings settings, Ground ground) {
    this.ground = ground;
    this.entrance = new Entrance(ground);
    this.shell = shell(settings);
  }

  Entrance entrance() {
    return entrance;
  }

  WebShell shell() {
    return shell;
  }

  /** Blocks until every module works. */
  void start(Undo undo) {
    entrance.mount(shell);
    entrance.start();
    shell.healthOperations().readyWhen("database", new Heartbeat(ground.database())::beat);
  }

  private WebShell shell(NodeSettings settings) {
    var contract = Contract.fromClassPath(CONTRACT)
        .keeping(Set.of("checkAlive", "checkReady", "openSession", "closeSession"));
    var plain = WebSettings.plain();
    var web = new WebSettings(
        settings.behindTls(), settings.demonstration(), plain.bodyBytes(), plain.visit());
    return new WebShell(ground.vertx(), contract, web, entrance.sessions(), ground.clock());
  }
}
