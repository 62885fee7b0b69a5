package vn.kipthoi.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Programs die: by {@code kill -9}, together with their guard, or while others start. */
class SurvivalTest {

  private static final Duration LIMIT = Duration.ofSeconds(60);

  @RegisterExtension
  final Homes homes = new Homes();

  @Test
  void stopsTheServerCleanlyWhenTheProgramIsKilled() throws Exception {
    try (var program = Program.startedIn(homes.settings())) {
      program.kill();

      await().atMost(LIMIT).until(() -> Postmaster.of(homes.settings().data()).isEmpty());
      assertThat(homes.settings().log()).content().contains("database system is shut down");
    }
    assertEverythingIsThere();
  }

  @Test
  void findsAndStopsAServerWhoseProgramAndGuardWereKilledTogether() throws Exception {
    try (var program = Program.startedIn(homes.settings())) {
      var server = Postmaster.of(homes.settings().data()).orElseThrow();
      program.killWithGuard();
      assertThat(ProcessHandle.of(server.pid())).isPresent();

      assertEverythingIsThere();

      var itsLog = homes.settings().log().resolveSibling("postgres.log.1");
      assertThat(itsLog).content().contains("database system is shut down");
    }
  }

  @Test
  void recoversWhenTheServerItselfWasKilled() throws Exception {
    try (var program = Program.startedIn(homes.settings())) {
      kill(Postmaster.of(homes.settings().data()).orElseThrow().pid());
      assertThat(program.ended()).isTrue();
    }
    assertEverythingIsThere();
  }

  @Test
  void isNotMisledByAProcessThatWasGivenTheNumberOfADeadServer() throws Exception {
    try (var program = Program.startedIn(homes.settings())) {
      var server = Postmaster.of(homes.settings().data()).orElseThrow();
      program.killWithGuard();
      kill(server.pid());
    }
    var bystander = new ProcessBuilder("sh", "-c", "read -r _").start();
    try {
      var file = Postmaster.file(homes.settings().data());
      var left = Files.readString(file).replaceFirst("\\d+", Long.toString(bystander.pid()));
      var _ = Files.writeString(file, left);

      assertEverythingIsThere();

      assertThat(bystander.isAlive()).isTrue();
    } finally {
      bystander.destroy();
    }
  }

  @Test
  void tellsASecondProgramWhoIsAtWorkThere() throws Exception {
    try (var program = Program.startedIn(homes.settings())) {
      var failure = catchThrowableOfType(
          PostgresFailure.class, () -> EmbeddedPostgres.start(homes.settings()).close());

      assertThat(failure.reason()).isEqualTo(PostgresFailure.Reason.IN_USE);
      assertThat(failure).hasMessageContaining("in use by process " + program.pid());
    }
  }

  @Test
  void unpacksTheProgramsOnceWhoeverStartsAtTheSameMoment() throws Exception {
    var binaries = homes.place().resolve("binaries");
    Callable<Path> unpacking = () -> Binaries.unpackedIn(binaries).directory();

    try (var programs = Executors.newFixedThreadPool(3)) {
      var found = programs.invokeAll(List.of(unpacking, unpacking, unpacking));
      for (var one : found) {
        assertThat(Files.isExecutable(one.get().resolve("bin/postgres"))).isTrue();
      }
    }
    try (var left = Files.list(binaries)) {
      assertThat(left).hasSize(1);
    }
  }

  private void assertEverythingIsThere() throws Exception {
    try (var postgres = EmbeddedPostgres.start(homes.settings())) {
      assertThat(Sql.ask(postgres.address(), "select word from kept")).isEqualTo("still here");
    }
  }

  private static void kill(long pid) {
    ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    await().atMost(LIMIT).until(() -> ProcessHandle.of(pid).isEmpty());
  }

  /** A program of its own, in its own JVM, with a server and one table in it. */
  private record Program(Process process) implements AutoCloseable {

    static Program startedIn(PostgresSettings settings) throws IOException {
      var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
      var process = new ProcessBuilder(
              java,
              "-cp",
              System.getProperty("java.class.path"),
              HoldsAServer.class.getName(),
              settings.home().toString())
          .redirectError(ProcessBuilder.Redirect.INHERIT)
          .start();
      var program = new Program(process);
      assertThat(program.says()).isEqualTo(HoldsAServer.READY);
      return program;
    }

    long pid() {
      return process.pid();
    }

    void kill() {
      SurvivalTest.kill(process.pid());
    }

    /**
     * All but the server: the guard, then its watch, then the program. The program is stopped before,
     * or it would notice that its guard is gone and end the server cleanly.
     */
    void killWithGuard() throws IOException, InterruptedException {
      var guards = process.descendants().filter(Program::isShell).toList();
      assertThat(guards).hasSize(2);
      var stopped = new ProcessBuilder("kill", "-STOP", Long.toString(pid())).start();
      assertThat(stopped.waitFor()).isZero();
      guards.forEach(ProcessHandle::destroyForcibly);
      kill();
    }

    /** Whether it ended by itself, as it does when it sees that its server is gone. */
    boolean ended() throws InterruptedException {
      return process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS);
    }

    private static boolean isShell(ProcessHandle one) {
      return one.info().command().filter(name -> !name.endsWith("/postgres")).isPresent();
    }

    private String says() throws IOException {
      var output = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8);
      return new BufferedReader(output).readLine();
    }

    @Override
    public void close() {
      var all = process.descendants().toList();
      kill();
      all.forEach(one -> await().atMost(LIMIT).until(() -> !one.isAlive()));
    }
  }
}
