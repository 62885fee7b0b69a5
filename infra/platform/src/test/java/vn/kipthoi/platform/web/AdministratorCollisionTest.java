package vn.kipthoi.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.platform.web.SignInNodes.PASSWORD;
import static vn.kipthoi.platform.web.SignInNodes.urlEncoded;
import static vn.kipthoi.testkit.Await.await;
import static vn.kipthoi.testkit.Await.eventually;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.platform.signin.Role;

/** Two administrators at the same moment, on two nodes: the database is held until both wait. */
class AdministratorCollisionTest {

  private static final Pattern GRANT = Pattern.compile("/admin/accounts/requests/[0-9a-f-]+/grant");

  private static final String NOBODY = """
      delete from platform.sessions;
      delete from platform.role_requests;
      delete from platform.account_invitations;
      delete from platform.accounts;
      """;

  private static final String WAITING = """
      select count(*) as n
        from pg_stat_activity
       where datname = current_database()
         and wait_event_type = 'Lock'
      """;

  @RegisterExtension
  static final SignInNodes nodes = new SignInNodes();

  private UUID firstId = new UUID(0, 0);
  private UUID secondId = firstId;
  private UUID member = firstId;
  private Jar first = new Jar(nodes.one());
  private Jar second = new Jar(nodes.other());

  @BeforeEach
  void twoAdministrators() {
    assertThat(await(nodes.database().pool().query(NOBODY).execute())).isNotNull();
    firstId = nodes.register("admin1", Role.ADMINISTRATOR, Optional.empty());
    secondId = nodes.register("admin2", Role.ADMINISTRATOR, Optional.empty());
    member = nodes.register("member", Role.TEAM_MEMBER, Optional.of("05392"));
    signIn(first, "admin1");
    signIn(second, "admin2");
  }

  @Test
  void leaveOneWhenTheyStopEachOther() {
    first.get("/admin/accounts/" + secondId);
    second.get("/admin/accounts/" + firstId);

    var answers = together(
        () -> first.post("/admin/accounts/" + secondId + "/suspend", "why=x"),
        () -> second.post("/admin/accounts/" + firstId + "/suspend", "why=x"));

    assertThat(answers).containsExactlyInAnyOrder(303, 409);
    assertThat(administrators()).isEqualTo(1);
  }

  @Test
  void leaveOneWhenEachTakesTheRoleFromTheOther() {
    first.get("/admin/accounts/" + secondId);
    second.get("/admin/accounts/" + firstId);

    var answers = together(
        () -> first.post("/admin/accounts/" + secondId + "/change", "role=auditor&unit=25"),
        () -> second.post("/admin/accounts/" + firstId + "/suspend", "why=x"));

    assertThat(answers).containsExactlyInAnyOrder(303, 409);
    assertThat(administrators()).isEqualTo(1);
  }

  @Test
  void askForTheSameAdministratorOnce() {
    first.get("/admin/accounts/" + member);
    second.get("/admin/accounts/" + member);

    var answers = together(
        () -> first.post("/admin/accounts/" + member + "/change", "role=administrator"),
        () -> second.post("/admin/accounts/" + member + "/change", "role=administrator"));

    assertThat(answers).allMatch(status -> status < 500);
    assertThat(count("select count(*) as n from platform.role_requests where decided_at is null"))
        .isEqualTo(1);
    assertThat(role(member)).isEqualTo("team_member");
  }

  @Test
  void decideARequestOnceWhenOneGrantsAndOneRefuses() {
    first.get("/admin/accounts/" + member);
    first.post("/admin/accounts/" + member + "/change", "role=administrator");
    var third = new Jar(nodes.one());
    nodes.register("admin3", Role.ADMINISTRATOR, Optional.empty());
    signIn(third, "admin3");
    third.get("/admin/accounts");
    var grant = GRANT
        .matcher(second.get("/admin/accounts").body())
        .results()
        .findFirst()
        .orElseThrow();
    var refuse = grant.group().replace("/grant", "/refuse");

    var answers = togetherOver(
        "platform.role_requests",
        () -> second.post(grant.group(), ""),
        () -> third.post(refuse, ""));

    assertThat(answers).containsExactlyInAnyOrder(303, 404);
    assertThat(count("select count(*) as n from platform.journal where subject = '" + member
            + "' and action in ('administrator-granted', 'administrator-refused')"))
        .isEqualTo(1);
  }

  private static List<Integer> together(
      Supplier<HttpResponse<String>> one, Supplier<HttpResponse<String>> other) {
    return togetherOver("platform.accounts", one, other);
  }

  /** Lets both come as far as the rows of this table, and only then lets them go on. */
  private static List<Integer> togetherOver(
      String table, Supplier<HttpResponse<String>> one, Supplier<HttpResponse<String>> other) {
    var held = await(nodes.database().pool().getConnection());
    List<CompletableFuture<HttpResponse<String>>> both;
    try {
      assertThat(await(held.begin())).isNotNull();
      assertThat(await(held.query("select 1 from " + table + " for update").execute()))
          .isNotNull();
      both = Stream.of(one, other)
          .map(asked -> CompletableFuture.supplyAsync(asked, Thread::startVirtualThread))
          .toList();
      eventually(() -> assertThat(count(WAITING)).isEqualTo(2));
    } finally {
      assertThat(await(held.query("rollback").execute())).isNotNull();
      await(held.close());
    }
    return both.stream().map(answer -> answer.join().statusCode()).toList();
  }

  private static void signIn(Jar jar, String username) {
    jar.get("/sign-in");
    jar.post("/sign-in", "username=" + username + "&password=" + urlEncoded(PASSWORD));
  }

  private static long administrators() {
    return count("select count(*) as n from platform.accounts"
        + " where role = 'administrator' and suspended_at is null");
  }

  private static String role(UUID account) {
    return await(nodes
            .database()
            .pool()
            .query("select role from platform.accounts where id = '" + account + "'")
            .execute())
        .iterator()
        .next()
        .getString("role");
  }

  private static long count(String query) {
    return await(nodes.database().pool().query(query).execute())
        .iterator()
        .next()
        .getLong("n");
  }
}
