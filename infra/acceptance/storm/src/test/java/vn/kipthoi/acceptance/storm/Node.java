package vn.kipthoi.acceptance.storm;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import vn.kipthoi.acceptance.Addresses;
import vn.kipthoi.acceptance.NodeProcess;
import vn.kipthoi.postgres.DatabaseAddress;
import vn.kipthoi.testkit.FaultProxy;

/** A node that dies and comes back with the same disk, and its own link to the database. */
final class Node implements AutoCloseable {

  private final Map<String, String> settings;
  private final FaultProxy link;
  private final Path log;
  private NodeProcess process;

  Node(Vertx vertx, DatabaseAddress database, Map<String, String> given, Path log) {
    this.link = FaultProxy.before(vertx, database);
    this.settings = new HashMap<>(given);
    this.settings.put("DATABASE_URL", Addresses.url(link.address()));
    this.log = log;
    this.process = NodeProcess.start(settings, log);
  }

  String address() {
    return "http://localhost:" + settings.get("KIPTHOI_PORT");
  }

  Path log() {
    return log;
  }

  FaultProxy link() {
    return link;
  }

  /** As a supervisor sees to it: a node that ends while it starts is started again. */
  void awaitReady() {
    while (!process.becomesReady()) {
      revive();
    }
  }

  void kill() {
    process.kill();
    process.awaitEnd();
  }

  /** As for an upgrade: it may finish what it has begun. */
  void drain() {
    process.close();
  }

  void revive() {
    process = NodeProcess.start(settings, log);
  }

  /** @param name as {@code kill} knows it: STOP, CONT */
  void signal(String name) {
    signal(name, process.pid());
  }

  static void signal(String name, long pid) {
    try {
      var unused =
          new ProcessBuilder("kill", "-" + name, Long.toString(pid)).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    process.close();
    link.close();
  }
}
