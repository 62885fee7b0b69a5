package vn.kipthoi.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.testkit.Await.await;

import io.vertx.core.json.JsonObject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kipthoi.platform.journal.Journal;
import vn.kipthoi.platform.journal.JournalChain;
import vn.kipthoi.platform.journal.JournalLine;
import vn.kipthoi.platform.privacy.KeyFile;
import vn.kipthoi.platform.privacy.Vault;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.testkit.FreshDatabase;
import vn.kipthoi.testkit.SettableClock;

class ConsoleCommandsTest {

  @RegisterExtension
  final FreshDatabase fresh = new FreshDatabase();

  @TempDir
  Path place;

  private final StringWriter said = new StringWriter();

  @Test
  void registersAnAccountThatIsInTheJournal() throws Exception {
    assertThat(create("dieuphoi.01", "operator", "VN", "con diều trên hồ")).isZero();

    var accounts = await(fresh
        .pool()
        .query("select a.role, a.unit_code, j.action, j.actor, j.detail::text as detail"
            + " from platform.accounts a join platform.journal j on j.subject = a.id")
        .execute());
    assertThat(accounts).hasSize(1);
    var account = accounts.iterator().next();
    assertThat(account.getString("role")).isEqualTo("operator");
    assertThat(account.getString("unit_code")).isEqualTo("VN");
    assertThat(account.getString("action")).isEqualTo("account-created");
    assertThat(account.getString("detail")).doesNotContain("dieuphoi", "Lan", "diều");
  }

  @Test
  void refusesANameThatSomebodyHas() throws Exception {
    assertThat(create("quantri", "administrator", "", "con diều trên hồ")).isZero();

    assertThat(create("QuanTri", "administrator", "", "một câu khác hẳn")).isEqualTo(3);
    assertThat(said.toString()).contains("username: somebody has this name already");
    assertThat(count()).isEqualTo(1);
  }

  @Test
  void saysEverythingThatIsWrongAtOnce() throws Exception {
    assertThat(create("-x", "boss", "00000", "123456789012")).isEqualTo(3);

    assertThat(said.toString()).contains("username: ", "role: one of", "password: ");
    assertThat(count()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "ngắn quá, at least 12",
    "aaaaaaaaaaaaaaaa, five different",
    "abcdefghijklmnop, row of keys",
    "Mật khẩu dieuphoi 7, user name",
    "Mật Khẩu 2026!!, tried first"
  })
  void refusesAPasswordThatIsSoonGuessed(String weak, String why) throws Exception {
    assertThat(create("dieuphoi", "operator", "VN", weak)).isEqualTo(3);

    assertThat(said.toString()).contains("password: ").contains(why).doesNotContain(weak);
    assertThat(count()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"'', works for a unit", "00000, no unit of today", "05392x, no unit of today"})
  void asksForAUnitThatIsThere(String unit, String why) throws Exception {
    assertThat(create("doi.lacthuy", "team_member", unit, "con diều trên hồ")).isEqualTo(3);

    assertThat(said.toString()).contains("unit: ").contains(why);
  }

  @Test
  void findsAJournalWholeAndThenBroken() throws Exception {
    var keys = KeyFile.fresh();
    var _ = Files.writeString(place.resolve("keys.json"), keys);
    var vault = new Vault(KeyFile.parse(keys));
    var clock = SettableClock.startingAt("2026-11-22T00:00:00Z");
    await(new Journal(vault)
        .write(
            fresh.pool(),
            new JournalLine(
                Instant.parse("2026-11-22T00:00:00Z"),
                "tests",
                "noted",
                UUID.randomUUID(),
                new JsonObject())));
    var _ = await(new JournalChain(new Database(fresh.pool()), vault, clock).linkOn());
    var anchor = place.resolve("anchor.json").toString();

    assertThat(verify("--write-anchor", anchor)).isZero();
    assertThat(said.toString()).contains("1 links followed").contains("The journal is whole.");

    var _ = await(fresh
        .pool()
        .query("alter table platform.journal disable trigger user;"
            + "update platform.journal set actor = 'nobody' where line = 1")
        .execute());
    assertThat(verify("--anchor", anchor)).isEqualTo(3);
    assertThat(said.toString()).contains("BROKEN, first at link 1, line 1");
  }

  @Test
  void doesNotCallAJournalWholeWhoseSealsItCouldNotCheck() {
    assertThat(verify()).isEqualTo(1);
    assertThat(verify("--without-keys")).isZero();
    assertThat(said.toString()).contains("Seals were not checked");
  }

  @Test
  void saysWhatTheAuditorFindsAndWhatNotAny() {
    assertThat(audit()).isZero();
    assertThat(said.toString()).contains("0 of them found something");

    var _ = await(fresh
        .pool()
        .query("insert into platform.facts (id, reader, kind, subject, body, recorded_at, look_at)"
            + " values (gen_random_uuid(), 'routing', 'ReportReceived', gen_random_uuid(), '{}',"
            + " platform.now() - interval '1 day', platform.now() - interval '1 day')")
        .execute());
    assertThat(audit()).isEqualTo(3);
    assertThat(said.toString()).contains("fact-unread: 1, the oldest since", "is ReportReceived");
  }

  private int audit() {
    return run(undo -> RunAudit.command(undo, environment()), List.of());
  }

  private int create(String username, String role, String unit, String password) throws Exception {
    var file = place.resolve("password");
    var _ = Files.writeString(file, password + "\n");
    var arguments = new ArrayList<>(List.of(
        "--username=" + username,
        "--name=Nguyễn Thị Lan",
        "--role=" + role,
        "--password-file=" + file));
    if (!unit.isEmpty()) {
      arguments.add("--unit=" + unit);
    }
    return run(undo -> CreateAccount.command(undo, environment()), arguments);
  }

  private int verify(String... arguments) {
    return run(undo -> VerifyJournal.command(undo, environment()), List.of(arguments));
  }

  private Map<String, String> environment() {
    var at = fresh.address();
    return Map.of(
        "DATABASE_URL",
        "postgresql://%s:%s@%s:%d/%s"
            .formatted(at.user(), at.password().reveal(), at.host(), at.port(), at.database()),
        "KIPTHOI_HOME",
        place.toString());
  }

  private int run(Function<Undo, picocli.CommandLine> command, List<String> arguments) {
    var undo = new Undo();
    try {
      var out = new PrintWriter(said, true);
      return command.apply(undo).setOut(out).setErr(out).execute(arguments.toArray(String[]::new));
    } finally {
      undo.now();
    }
  }

  private long count() {
    return await(
            fresh.pool().query("select count(*) as n from platform.accounts").execute())
        .iterator()
        .next()
        .getLong("n");
  }
}
