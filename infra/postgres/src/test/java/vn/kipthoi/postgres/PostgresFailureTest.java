package vn.kipthoi.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;
import vn.kipthoi.postgres.PostgresFailure.Reason;

/** Each failure is provoked; what it says is read by somebody at night. */
@Isolated("changes what the JVM says of the machine")
class PostgresFailureTest {

  @RegisterExtension
  final Homes homes = new Homes();

  @Test
  void saysThatAnotherProgramListensOnThePort() throws Exception {
    try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var failure = failure(settings().onPort(other.getLocalPort()));

      assertThat(failure.reason()).isEqualTo(Reason.PORT_TAKEN);
      assertThat(failure).hasMessageContaining("the port is taken (port " + other.getLocalPort());
    }
  }

  @Test
  void takesAnotherPortWhenTheLastOneIsTakenAndNoneIsSet() throws Exception {
    int last;
    try (var postgres = EmbeddedPostgres.start(settings())) {
      last = postgres.address().port();
    }

    try (var _ = new ServerSocket(last, 1, InetAddress.getLoopbackAddress());
        var postgres = EmbeddedPostgres.start(settings())) {
      assertThat(postgres.address().port()).isNotEqualTo(last);
    }
  }

  @Test
  void saysThatTheDataBelongToAnotherVersion() throws Exception {
    EmbeddedPostgres.start(settings()).close();
    var _ = Files.writeString(settings().data().resolve("PG_VERSION"), "17\n");

    var failure = failure(settings());

    assertThat(failure.reason()).isEqualTo(Reason.OTHER_VERSION);
    assertThat(failure)
        .hasMessageContaining("belongs to PostgreSQL 17, this program brings 18")
        .hasMessageContaining(settings().data().toString());
  }

  @Test
  void saysThatAnotherProgramIsAtWorkInTheSamePlace() {
    try (var _ = EmbeddedPostgres.start(settings())) {
      var failure = failure(settings());

      assertThat(failure.reason()).isEqualTo(Reason.IN_USE);
      assertThat(failure)
          .hasMessageContaining("in use by process " + ProcessHandle.current().pid())
          .hasMessageContaining("KIPTHOI_HOME");
    }
  }

  @Test
  void saysThatALibraryIsMissing() throws Exception {
    var binaries = homes.place().resolve("binaries");
    var settings = settings().withBinariesIn(binaries);
    Files.delete(Binaries.unpackedIn(binaries).directory().resolve("lib/libicuuc.so.60"));

    var failure = failure(settings);

    assertThat(failure.reason()).isEqualTo(Reason.LIBRARY_MISSING);
    assertThat(failure).hasMessageContaining("libicuuc.so.60");
  }

  @Test
  void saysThatAProgramIsMissing() throws Exception {
    var binaries = homes.place().resolve("binaries");
    var settings = settings().withBinariesIn(binaries);
    Files.delete(Binaries.unpackedIn(binaries).program("initdb"));

    assertThat(failure(settings).reason()).isEqualTo(Reason.LIBRARY_MISSING);
  }

  @Test
  void saysThatThisBuildHasNoProgramsForTheMachine() {
    var machine = System.setProperty("os.arch", "riscv64");
    try {
      var failure = failure(settings().withBinariesIn(homes.place().resolve("binaries")));

      assertThat(failure.reason()).isEqualTo(Reason.NO_BINARIES);
      assertThat(failure).hasMessageContaining("riscv64").hasMessageContaining("DATABASE_URL");
    } finally {
      var _ = System.setProperty("os.arch", machine);
    }
  }

  /** Root may write everywhere but on a disk that is mounted for reading alone. */
  @Test
  void saysThatItMayNotWriteThere() throws Exception {
    var closed = Files.createDirectory(homes.place().resolve("closed"));
    if (!root()) {
      var _ = Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-x------"));
      saysThatItMayNotWriteIn(closed);
      return;
    }
    try (var disk = SmallDisk.mountedAt(closed, 8)) {
      disk.forReadingAlone();
      saysThatItMayNotWriteIn(disk.path());
    }
  }

  @Test
  void saysThatTheUserItRunsAsMayNotEnter() {
    assumeTrue(root(), "only root becomes another user");

    var failure = catchThrowableOfType(
        PostgresFailure.class,
        () -> EmbeddedPostgres.start(settings(), RunAs::ordinaryUser).close());

    assertThat(failure.reason()).isEqualTo(Reason.NOT_PERMITTED);
    assertThat(failure).hasMessageContaining("may not enter").hasMessageContaining("KIPTHOI_HOME");
  }

  @Test
  void saysThatThereIsNoRoomForADatabase() throws Exception {
    try (var disk = SmallDisk.mountedAt(homes.place().resolve("disk"), 8)) {
      var failure = failure(Homes.settings(disk.path().resolve("home")));

      assertThat(failure.reason()).isEqualTo(Reason.DISK_FULL);
      assertThat(failure)
          .hasMessageContaining("the disk is full (" + disk.path())
          .hasMessageContaining("Free some space");
    }
  }

  @Test
  void saysThatTheDiskIsFullAndLosesNothingOnceThereIsRoomAgain() throws Exception {
    try (var disk = SmallDisk.mountedAt(homes.place().resolve("disk"), 120)) {
      var settings = Homes.settings(disk.path().resolve("home"));
      try (var postgres = EmbeddedPostgres.start(settings)) {
        Sql.run(postgres.address(), "create table kept as select 'still here' as word");
      }
      var ballast = disk.filled();

      assertThat(failure(settings).reason()).isEqualTo(Reason.DISK_FULL);

      Files.delete(ballast);
      try (var postgres = EmbeddedPostgres.start(settings)) {
        assertThat(Sql.ask(postgres.address(), "select word from kept")).isEqualTo("still here");
      }
    }
  }

  private static void saysThatItMayNotWriteIn(Path closed) {
    var failure = failure(Homes.settings(closed.resolve("home")));

    assertThat(failure.reason()).isEqualTo(Reason.NOT_PERMITTED);
    assertThat(failure).hasMessageContaining(closed.toString());
  }

  /** Without syncs to the disk, which none of this is about. */
  private PostgresSettings settings() {
    return homes.settings().thrownAwayAfterwards();
  }

  private static PostgresFailure failure(PostgresSettings settings) {
    return catchThrowableOfType(
        PostgresFailure.class, () -> EmbeddedPostgres.start(settings).close());
  }

  private static boolean root() {
    return System.getProperty("user.name").equals("root");
  }

  /** A disk in memory, so small that it can be filled; only root can have one. */
  private record SmallDisk(Path path) implements AutoCloseable {

    static SmallDisk mountedAt(Path path, int megabytes) throws Exception {
      assumeTrue(root(), "only root can mount a small disk");
      var _ = Files.createDirectories(path);
      var size = "size=" + megabytes + "m";
      var mount = Command.of(List.of(), "mount", "-t", "tmpfs", "-o", size, "tmpfs", path);
      assumeTrue(mount.succeeds(), "mounting is forbidden here");
      return new SmallDisk(path);
    }

    void forReadingAlone() throws Exception {
      var remount = Command.of(List.of(), "mount", "-o", "remount,ro", path);
      assertThat(remount.succeeds()).isTrue();
    }

    /** Fills it to the last byte. */
    Path filled() throws IOException {
      var ballast = path.resolve("ballast");
      try (var file = Files.newOutputStream(ballast)) {
        var block = new byte[4096];
        while (Files.getFileStore(path).getUsableSpace() > 0) {
          file.write(block);
        }
      }
      return ballast;
    }

    @Override
    public void close() {
      try {
        assertThat(Command.of(List.of(), "umount", path).succeeds()).isTrue();
      } catch (InterruptedException e) {
        throw new AssertionError("interrupted while unmounting", e);
      }
    }
  }
}
