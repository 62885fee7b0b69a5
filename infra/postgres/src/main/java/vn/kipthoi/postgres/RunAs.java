package vn.kipthoi.postgres;

import static vn.kipthoi.postgres.PostgresFailure.Reason.NOT_PERMITTED;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Who PostgreSQL runs as: it refuses to be root.
 *
 * <p>Under root it is put into a user namespace of its own, where it has no more rights than the
 * files' owner. Where namespaces are forbidden, as in many containers, it becomes an ordinary user
 * of the machine, who is then given the files.
 *
 * @param prefix the words before each program
 * @param owner to whom the files must belong, when not to us
 */
record RunAs(List<String> prefix, Optional<String> owner) {

  private static final int ROOT = 0;
  private static final RunAs OURSELVES = new RunAs(List.of(), Optional.empty());
  private static final RunAs NAMESPACE = new RunAs(List.of("unshare", "-U"), Optional.empty());
  private static final List<String> ORDINARY_USERS = List.of("postgres", "nobody");

  static RunAs chosenFor(Path home) throws IOException, InterruptedException {
    if (!Files.getAttribute(home, "unix:uid").equals(ROOT)) {
      return OURSELVES;
    }
    // "id -un" and not "true": initdb asks for the user's name, and a namespace may have none.
    if (Command.of(NAMESPACE.prefix, "id", "-un").succeeds()) {
      return NAMESPACE;
    }
    return ordinaryUser(home);
  }

  static RunAs ordinaryUser(Path home) throws IOException, InterruptedException {
    for (var user : ORDINARY_USERS) {
      var candidate = new RunAs(becoming(user), Optional.of(user));
      if (Command.of(candidate.prefix, "id", "-un").succeeds()) {
        return candidate;
      }
    }
    throw PostgresFailure.of(
        NOT_PERMITTED,
        "it refuses to run as root, and neither a user namespace nor an ordinary user is to be had",
        home,
        "Start the program as an ordinary user, or give the address of a PostgreSQL in"
            + " DATABASE_URL.");
  }

  private static List<String> becoming(String user) {
    return List.of("setpriv", "--reuid=" + user, "--regid=" + user, "--clear-groups");
  }

  Command command(Object... words) {
    return Command.of(prefix, words);
  }
}
