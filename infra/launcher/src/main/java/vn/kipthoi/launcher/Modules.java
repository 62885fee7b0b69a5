package vn.kipthoi.launcher;

import io.vertx.core.Future;
import java.util.Optional;
import vn.kipthoi.intake.wiring.IntakeWiring;
import vn.kipthoi.launcher.store.Heartbeat;
import vn.kipthoi.platform.Ground;
import vn.kipthoi.platform.web.Contract;
import vn.kipthoi.platform.web.WebSettings;
import vn.kipthoi.platform.web.WebShell;

/** Puts the modules together, each knowing only those upstream of it. */
final class Modules {

  private static final String CONTRACT = "openapi.yaml";

  private final Ground ground;
  private final Foundations foundations;
  private final Entrance entrance;
  private final IntakeWiring intake;
  private final WebShell shell;

  Modules(NodeSettings settings, Ground ground, Foundations foundations) {
    this.ground = ground;
    this.foundations = foundations;
    this.entrance = new Entrance(ground);
    this.intake = new IntakeWiring(ground, foundations.units());
    this.shell = shell(settings);
    mount();
  }

  Entrance entrance() {
    return entrance;
  }

  WebShell shell() {
    return shell;
  }

  /** Blocks until every module works. */
  void start(Undo undo) {
    entrance.start();
    undo.later("intake", () -> Blocking.on(intake.stop()));
    Blocking.on(intake.start());
  }

  private void mount() {
    shell.healthOperations().readyWhen("database", new Heartbeat(ground.database())::beat);
    new Metrics(ground.database(), foundations.hazelcast()).mount(shell);
    entrance.mount(shell);
    intake.mount(shell, report -> Future.succeededFuture(Optional.empty()));
  }

  private WebShell shell(NodeSettings settings) {
    var plain = WebSettings.plain();
    var web = new WebSettings(
        settings.behindTls(), settings.demonstration(), plain.bodyBytes(), plain.visit());
    var contract = Contract.fromClassPath(CONTRACT);
    return new WebShell(ground.vertx(), contract, web, entrance.sessions(), ground.clock());
  }
}
