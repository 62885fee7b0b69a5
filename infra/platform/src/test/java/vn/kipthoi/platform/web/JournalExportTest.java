package vn.kipthoi.platform.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.platform.web.SignInNodes.PASSWORD;
import static vn.kipthoi.platform.web.SignInNodes.urlEncoded;
import static vn.kipthoi.testkit.Await.await;
import static vn.kipthoi.testkit.Await.eventually;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.platform.signin.Role;

/** The journal as a table: whole however long, slow readers, and readers who may not look any more. */
class JournalExportTest {

  private static final int MANY = 60_000;

  /** Wide enough that no buffer between here and there holds them all. */
  private static final String LINES = """
      insert into platform.journal (id, at, actor, action, subject, detail, seal)
      select gen_random_uuid(), '2020-01-01T00:00Z'::timestamptz + make_interval(secs => n),
             'routing', 'bulk-%s', gen_random_uuid(),
             jsonb_build_object('n', n, 'wide', repeat(md5(n::text), 12)),
             sha256('not looked at here')
        from generate_series(1, %d) n
      """;

  @RegisterExtension
  static final SignInNodes nodes = new SignInNodes();

  private final String name = "k" + UUID.randomUUID();
  private final String kind = UUID.randomUUID().toString().substring(0, 8);
  private final Jar auditor = new Jar(nodes.one());
  private UUID account = new UUID(0, 0);

  @BeforeEach
  void anAuditorAndManyLines() {
    account = nodes.register(name, Role.AUDITOR, Optional.of("25"));
    auditor.get("/sign-in");
    auditor.post("/sign-in", "username=" + name + "&password=" + urlEncoded(PASSWORD));
    var written =
        await(nodes.database().pool().query(LINES.formatted(kind, MANY)).execute());
    assertThat(written.rowCount()).isEqualTo(MANY);
  }

  @Test
  void comesWholeAndStandsInTheJournal() {
    var table = auditor.get("/admin/journal.csv?action=bulk-" + kind);

    assertThat(table.statusCode()).isEqualTo(200);
    assertThat(table.headers().firstValue("Content-Disposition").orElse(""))
        .contains("kipthoi-journal.csv");
    var lines = table.body().lines().toList();
    assertThat(lines.getFirst()).startsWith("\uFEFFline,at,actor");
    assertThat(lines).hasSize(MANY + 1);
    assertThat(lines.get(1)).contains("\"\"n\"\":" + MANY + ",");
    assertThat(lines.getLast()).contains("\"\"n\"\":1,");
    eventually(() -> assertThat(noted("journal-export-ended"))
        .isEqualTo(JsonObject.of("lines", MANY, "whole", true)));
    assertThat(noted("journal-exported").getString("action")).isEqualTo("bulk-" + kind);
  }

  @Test
  void waitsForASlowReaderAndSaysHowMuchItTook() throws IOException {
    try (var reader = asks()) {
      assertThat(reader.getInputStream().read()).isPositive();
      eventually(() -> assertThat(noted("journal-exported").isEmpty()).isFalse());
      assertThat(noted("journal-export-ended").isEmpty()).isTrue();
    }

    eventually(
        () -> assertThat(noted("journal-export-ended").getBoolean("whole")).isFalse());
    assertThat(noted("journal-export-ended").getLong("lines")).isLessThan(MANY);
  }

  @Test
  void stopsWhenTheReaderMayNotLookAnyMore() throws IOException {
    try (var reader = asks()) {
      assertThat(reader.getInputStream().read()).isPositive();
      var ended = await(nodes
          .database()
          .pool()
          .query("delete from platform.sessions where account_id = '" + account + "'")
          .execute());
      assertThat(ended.rowCount()).isOne();
      assertThat(readToItsEnd(reader)).doesNotContain("\r\n0\r\n\r\n");
    }

    eventually(
        () -> assertThat(noted("journal-export-ended").getBoolean("whole")).isFalse());
    assertThat(noted("journal-export-ended").getLong("lines")).isLessThan(MANY);
  }

  /** A reader that takes nothing by itself. */
  private Socket asks() throws IOException {
    var socket = new Socket();
    socket.setReceiveBufferSize(8 * 1024);
    socket.connect(new InetSocketAddress("127.0.0.1", nodes.one().port()));
    var request = "GET /admin/journal.csv?action=bulk-" + kind + " HTTP/1.1\r\nHost: x\r\n"
        + "Cookie: kipthoi-session=" + auditor.cookie("kipthoi-session").orElseThrow()
        + "\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(US_ASCII));
    return socket;
  }

  /** What came last; a cut line may end in an error. */
  private static String readToItsEnd(Socket reader) {
    var last = new byte[0];
    try {
      var bytes = new byte[64 * 1024];
      for (var read = reader.getInputStream().read(bytes);
          read >= 0;
          read = reader.getInputStream().read(bytes)) {
        last = Arrays.copyOf(bytes, read);
      }
    } catch (IOException cut) {
      return new String(last, US_ASCII);
    }
    return new String(last, US_ASCII);
  }

  /** The detail of what this auditor did last; empty when they did not. */
  private JsonObject noted(String action) {
    var rows = await(nodes
        .database()
        .pool()
        .query("select detail from platform.journal where action = '" + action + "' and actor = '"
            + account + "' order by line desc limit 1")
        .execute());
    return rows.size() == 0 ? new JsonObject() : rows.iterator().next().getJsonObject("detail");
  }
}
