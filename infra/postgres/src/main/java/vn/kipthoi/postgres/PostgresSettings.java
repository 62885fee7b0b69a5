package vn.kipthoi.postgres;

import java.nio.file.Path;
import java.util.OptionalInt;

/**
 * How an embedded PostgreSQL is to be kept.
 *
 * @param home a private directory for its data, its passwords and its log
 * @param binaries where the programs are unpacked; several homes may share it
 * @param port a fixed port; without one the last port is taken again, or any free one
 * @param lasting whether a commit survives a power cut; false only for databases thrown away
 */
public record PostgresSettings(Path home, Path binaries, OptionalInt port, boolean lasting) {

  /** Everything under one directory, which keeps what it is told. */
  public static PostgresSettings in(Path home) {
    var absolute = home.toAbsolutePath().normalize();
    return new PostgresSettings(absolute, absolute.resolve("binaries"), OptionalInt.empty(), true);
  }

  public PostgresSettings onPort(int fixed) {
    return new PostgresSettings(home, binaries, OptionalInt.of(fixed), lasting);
  }

  public PostgresSettings withBinariesIn(Path directory) {
    return new PostgresSettings(home, directory.toAbsolutePath().normalize(), port, lasting);
  }

  /** For tests: faster, and gone after a power cut. */
  public PostgresSettings thrownAwayAfterwards() {
    return new PostgresSettings(home, binaries, port, false);
  }

  Path data() {
    return home.resolve("data");
  }

  Path log() {
    return home.resolve("postgres.log");
  }
}
