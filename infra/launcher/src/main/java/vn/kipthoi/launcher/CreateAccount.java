package vn.kipthoi.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlConnection;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.kipthoi.intake.Directory;
import vn.kipthoi.intake.wiring.DirectoryWiring;
import vn.kipthoi.platform.journal.Journal;
import vn.kipthoi.platform.journal.JournalLine;
import vn.kipthoi.platform.privacy.Secret;
import vn.kipthoi.platform.signin.Accounts;
import vn.kipthoi.platform.signin.PasswordHash;
import vn.kipthoi.platform.signin.Passwords;
import vn.kipthoi.platform.web.FieldErrors;

/**
 * Lets somebody in: the first administrator of a new installation, and whoever comes after. The
 * password is never an argument, which every process of the machine could read.
 */
@Command(
    name = CreateAccount.NAME,
    mixinStandardHelpOptions = true,
    description = "Registers an account. The password is asked for, or read from a file.",
    exitCodeListHeading = "%nEnds with:%n",
    exitCodeList = {
      "0:registered",
      "1:the password cannot be read",
      "2:the command was not understood",
      "3:refused; nothing changed"
    })
final class CreateAccount implements Callable<Integer> {

  static final String NAME = "create-account";

  private static final int UNREADABLE = 1;
  private static final int REFUSED = 3;
  private static final Path STANDARD_INPUT = Path.of("-");

  private final Undo undo;
  private final Map<String, String> given;
  private final InstantSource clock = InstantSource.system();

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Option(names = "--username", required = true, description = "what they type to sign in")
  private String username = "";

  @Option(names = "--name", required = true, description = "how pages greet them")
  private String name = "";

  @Option(
      names = "--role",
      required = true,
      description =
          "operator, shift_lead, team_member, team_leader, district, province, administrator, auditor")
  private String role = "";

  @Option(names = "--unit", description = "the code of the unit whose cases they see")
  private @Nullable String unit;

  @Option(names = "--password-file", description = "its first line is the password; - is the input")
  private @Nullable Path passwordFile;

  private CreateAccount(Undo undo, Map<String, String> given) {
    this.undo = undo;
    this.given = given;
  }

  /** The exit code. */
  static int run(List<String> arguments, Undo undo) {
    return ConsoleCommand.run(new CreateAccount(undo, ConsoleCommand.environment()), arguments);
  }

  /** @param given the settings, as a node has them */
  static picocli.CommandLine command(Undo undo, Map<String, String> given) {
    return ConsoleCommand.understanding(new CreateAccount(undo, given));
  }

  @Override
  public Integer call() {
    var password = password();
    if (password.isEmpty()) {
      spec.commandLine().getErr().println("The password cannot be read. Nothing was changed.");
      return UNREADABLE;
    }
    var wanted = new WantedAccount(username, name, role, Optional.ofNullable(unit), password.get());
    var settings = NodeSettings.read(given);
    var opened = ConsoleDatabase.beside(settings, undo);
    var database = opened.database();
    var errors = wanted.errors(directory(opened));
    if (errors.isEmpty()) {
      var journal = new Journal(new KeyCustody(settings, database).keys().vault());
      var registered = Blocking.on(new Passwords(opened.vertx())
          .hash(wanted.password())
          .compose(hash ->
              database.inTransaction(transaction -> register(transaction, journal, wanted, hash))));
      errors.unless(registered.isPresent(), "username", "somebody has this name already");
    }
    return say(errors);
  }

  private Future<Optional<UUID>> register(
      SqlConnection transaction, Journal journal, WantedAccount wanted, PasswordHash hash) {
    return new Accounts()
        .register(transaction, wanted.account(), hash, clock.instant())
        .compose(registered -> registered.isEmpty()
            ? Future.succeededFuture(registered)
            : journal.write(transaction, line(wanted, registered.get())).map(registered));
  }

  private JournalLine line(WantedAccount wanted, UUID account) {
    var detail = new JsonObject().put("role", wanted.account().role().word());
    wanted.unit().ifPresent(code -> detail.put("unit", code));
    return new JournalLine(clock.instant(), "console", "account-created", account, detail);
  }

  private Directory directory(ConsoleDatabase opened) {
    var wiring = new DirectoryWiring(opened.vertx(), opened.database(), clock);
    undo.later("directory", () -> Blocking.on(wiring.stop()));
    Blocking.on(wiring.start());
    return wiring.directory().get();
  }

  private int say(FieldErrors errors) {
    if (errors.isEmpty()) {
      spec.commandLine().getOut().printf("%s is registered and may sign in.%n", username);
      return 0;
    }
    var err = spec.commandLine().getErr();
    err.println("Refused, nothing was changed:");
    errors.all().forEach(error -> err.printf("  %s: %s%n", error.field(), error.message()));
    return REFUSED;
  }

  private Optional<Secret> password() {
    try {
      return passwordFile == null ? typed() : read(passwordFile);
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  /** Typed twice, unseen; nobody can correct what they do not see. */
  private static Optional<Secret> typed() {
    var console = System.console();
    if (console == null || !console.isTerminal()) {
      return Optional.empty();
    }
    var first = console.readPassword("Password: ");
    var again = console.readPassword("Again: ");
    return first != null && again != null && new String(first).equals(new String(again))
        ? Optional.of(new Secret(new String(first)))
        : Optional.empty();
  }

  private static Optional<Secret> read(Path file) throws IOException {
    var input = file.equals(STANDARD_INPUT) ? System.in : Files.newInputStream(file);
    try (var reader = new BufferedReader(new InputStreamReader(input, UTF_8))) {
      return Optional.ofNullable(reader.readLine()).map(Secret::new);
    }
  }
}
