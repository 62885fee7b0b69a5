package vn.kipthoi.postgres;

import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;

/** A program that starts a server, writes one row, and holds it until it is killed. */
final class HoldsAServer {

  static final String READY = "ready";

  private HoldsAServer() {}

  public static void main(String... args) throws Exception {
    try (var postgres = EmbeddedPostgres.start(Homes.settings(Path.of(args[0])))) {
      Sql.run(postgres.address(), "create table kept as select 'still here' as word");
      System.out.println(READY);
      Awaitility.await().atMost(Duration.ofMinutes(5)).until(() -> !postgres.running());
    }
  }
}
