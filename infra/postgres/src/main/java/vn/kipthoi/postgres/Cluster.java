package vn.kipthoi.postgres;

import static vn.kipthoi.postgres.PostgresFailure.Reason.OTHER_VERSION;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The data directory: made once, then only checked. */
final class Cluster {

  static final String SUPERUSER = "postgres";
  static final String OWNER = "kipthoi";

  private final PostgresSettings settings;
  private final Binaries binaries;
  private final RunAs runAs;

  Cluster(PostgresSettings settings, Binaries binaries, RunAs runAs) {
    this.settings = settings;
    this.binaries = binaries;
    this.runAs = runAs;
  }

  void prepare() throws IOException, InterruptedException {
    if (Files.exists(settings.data())) {
      checkVersion();
    } else {
      create();
    }
    // Before the server is started: without them nobody could sign in to it.
    var _ = password(SUPERUSER);
    var _ = password(OWNER);
  }

  Password password(String user) throws IOException {
    return password(settings.home(), user);
  }

  static Password password(Path home, String user) throws IOException {
    return new Password(Files.readString(passwordFile(home, user)).strip());
  }

  /** Made beside its place and moved there when complete, so that half a cluster is never met. */
  private void create() throws IOException, InterruptedException {
    var unfinished = settings.home().resolve("data.unfinished");
    PrivateFiles.deleteTree(unfinished);
    runAs.own(PrivateFiles.directory(unfinished));
    initialise(unfinished);
    addOwner(unfinished);
    var _ = Files.move(unfinished, settings.data(), StandardCopyOption.ATOMIC_MOVE);
  }

  private void initialise(Path data) throws IOException, InterruptedException {
    PrivateFiles.write(passwordFile(SUPERUSER), Password.random().reveal() + "\n");
    runAs.own(passwordFile(SUPERUSER));
    checked(
        runAs.command(
            binaries.program("initdb"),
            "--pgdata=" + data,
            "--username=" + SUPERUSER,
            "--pwfile=" + passwordFile(SUPERUSER),
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            // The same order on every machine; Vietnamese order is asked for where it is shown.
            "--locale=C",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--data-checksums",
            settings.lasting() ? "--no-instructions" : "--no-sync"),
        "");
  }

  /** The program works as a user that owns its database and is nothing beyond it. */
  private void addOwner(Path data) throws IOException, InterruptedException {
    var password = Password.random();
    PrivateFiles.write(passwordFile(OWNER), password.reveal() + "\n");
    checked(
        runAs.command(binaries.program("postgres"), "--single", "-D", data, SUPERUSER),
        """
        create role kipthoi login password '%s'
        create database kipthoi owner kipthoi
        """.formatted(password.reveal()));
  }

  private void checked(Command command, String input) throws IOException, InterruptedException {
    var outcome = command.run(input);
    if (outcome.exitCode() != 0) {
      throw new Diagnosis(settings).of(outcome.output());
    }
  }

  private void checkVersion() throws IOException {
    var file = settings.data().resolve("PG_VERSION");
    var found = Files.exists(file) ? Files.readString(file).strip() : "of no known version";
    if (!found.equals(Binaries.majorVersion())) {
      throw PostgresFailure.of(
          OTHER_VERSION,
          "the data directory belongs to PostgreSQL %s, this program brings %s"
              .formatted(found, Binaries.majorVersion()),
          settings.data(),
          "Start the version of the program that wrote it, or restore a backup into an empty"
              + " directory.");
    }
  }

  private Path passwordFile(String user) {
    return passwordFile(settings.home(), user);
  }

  private static Path passwordFile(Path home, String user) {
    return home.resolve(user + ".password");
  }
}
