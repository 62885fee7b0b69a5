package vn.kipthoi.launcher;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kipthoi.platform.Ground;
import vn.kipthoi.platform.signin.Accounts;
import vn.kipthoi.platform.signin.Passwords;
import vn.kipthoi.platform.signin.SessionTerms;
import vn.kipthoi.platform.signin.Sessions;
import vn.kipthoi.platform.signin.SignIn;
import vn.kipthoi.platform.web.SessionRoutes;
import vn.kipthoi.platform.web.SignInPages;
import vn.kipthoi.platform.web.WebShell;

/** Puts together how people sign in. */
final class Entrance {

  private static final Logger LOG = LoggerFactory.getLogger(Entrance.class);
  private static final Duration SWEEP_EVERY = Duration.ofMinutes(10);

  private final Ground ground;
  private final Sessions sessions;
  private final Passwords passwords;
  private final SignIn signIn;

  Entrance(Ground ground) {
    this.ground = ground;
    var database = ground.database();
    var clock = ground.clock();
    this.sessions = new Sessions(ground.vertx(), database, SessionTerms.usual(), clock);
    this.passwords = new Passwords(ground.vertx());
    this.signIn =
        new SignIn(database, new Accounts(), sessions, passwords, ground.journal(), clock);
  }

  Sessions sessions() {
    return sessions;
  }

  Passwords passwords() {
    return passwords;
  }

  void mount(WebShell shell) {
    new SessionRoutes(signIn).mount(shell);
    new SignInPages(signIn).mount(shell);
  }

  /** Takes ended sessions out now and then; every node does, and it hurts no other. */
  void start() {
    var unused = ground.vertx().setPeriodic(SWEEP_EVERY.toMillis(), tick -> sweep());
  }

  private void sweep() {
    sessions
        .sweep()
        .onFailure(failure -> LOG.atWarn()
            .addKeyValue("failure", failure.getClass().getName())
            .log("ended sessions could not be taken out"));
  }
}
