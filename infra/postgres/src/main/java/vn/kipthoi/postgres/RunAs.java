package vn.kipthoi.postgres;

import static vn.kipthoi.postgres.PostgresFailure.Reason.NOT_PERMITTED;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
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
 * @param owner to whom the files must belong; nobody in particular when we are not root
 */
record RunAs(List<String> prefix, Optional<String> owner) {

  private static final int ROOT = 0;
  private static final RunAs OURSELVES = new RunAs(List.of(), Optional.empty());
  private static final RunAs NAMESPACE = new RunAs(List.of("unshare", "-U"), Optional.of("root"));
  private static final List<String> ORDINARY_USERS = List.of("postgres", "nobody");

  /** What is best here. */
  static RunAs chosenFor(Path home) throws InterruptedException {
    if (new UnixSystem().getUid() != ROOT) {
      return OURSELVES;
    }
    return NAMESPACE.possible() ? NAMESPACE : ordinaryUser(home);
  }

  /** What is left under root without user namespaces. */
  static RunAs ordinaryUser(Path home) throws InterruptedException {
    for (var user : ORDINARY_USERS) {
      var becoming = List.of("setpriv", "--reuid=" + user, "--regid=" + user, "--clear-groups");
      var candidate = new RunAs(becoming, Optional.of(user));
      if (candidate.possible()) {
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

  /** Gives it what it must own, and sees that the way there is open. */
  void own(Path... trees) throws IOException, InterruptedException {
    if (owner.isEmpty()) {
      return;
    }
    for (var tree : trees) {
      PrivateFiles.giveTo(owner.get(), tree);
      if (!command("test", "-r", tree).succeeds()) {
        throw closed(tree);
      }
    }
  }

  private PostgresFailure closed(Path tree) {
    return PostgresFailure.of(
        NOT_PERMITTED,
        "it runs as the user %s, who may not enter a directory on the way"
            .formatted(owner.orElseThrow()),
        tree,
        "Choose another directory in KIPTHOI_HOME, or start the program as an ordinary user.");
  }

  Command command(Object... words) {
    return Command.of(prefix, words);
  }

  /** "id -un" and not "true": initdb asks for its user's name, and a namespace may have none. */
  private boolean possible() throws InterruptedException {
    return command("id", "-un").succeeds();
  }
}
