package vn.kipthoi.postgres;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A program that starts a server, writes one row, and holds it until it is killed. */
final class HoldsAServer {

  static final String READY = "ready";

  private HoldsAServer() {}

  public static void main(String... args) throws Exception {
    try (var postgres = EmbeddedPostgres.start(Homes.settings(Path.of(args[0])))) {
      Sql.run(postgres.address(), "create table kept as select 'still here' as word");
      System.out.println(READY);
      var _ = postgres.ended().toCompletableFuture().get(5, TimeUnit.MINUTES);
    }
  }
}
