package vn.kipthoi.platform.web;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;
import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.Content;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.signin.Viewer;

/** A shell with a few things and forms, served for the tests of a class. */
final class ThingShell implements BeforeAllCallback, AfterAllCallback {

  static final Contract CONTRACT = Contract.of("""
      openapi: 3.1.0
      info: {title: Things, version: 1.0.0}
      paths:
        /api/v1/things:
          get:
            operationId: listThings
            x-roles: [operator, team-leader]
            responses: {200: {description: ok}}
          post:
            operationId: addThing
            x-roles: [operator]
            requestBody:
              required: true
              content:
                application/json:
                  schema:
                    type: object
                    required: [name]
                    properties:
                      name: {type: string, minLength: 2}
                      size: {type: integer}
            responses: {201: {description: ok}}
        /api/v1/things/{id}:
          get:
            operationId: readThing
            x-roles: [everyone]
            parameters:
              - {name: id, in: path, required: true, schema: {type: integer}}
            responses: {200: {description: ok}}
        /api/v1/forms:
          post:
            operationId: sendForm
            x-roles: [everyone]
            x-checks-itself: true
            responses: {200: {description: ok}}
      """);

  private static final Vertx VERTX = Vertx.vertx();

  private final WebShell shell = shell();

  @SuppressWarnings("NullAway.Init")
  private Served served;

  @Override
  public void beforeAll(ExtensionContext context) {
    served = Served.start(VERTX, shell);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    served.close();
  }

  int port() {
    return served.port();
  }

  List<Way> ways() {
    return shell.ways();
  }

  HttpResponse<String> get(String path, String... headers) {
    return served.get(path, headers);
  }

  HttpResponse<String> send(String method, String path, String body, String... headers) {
    return served.send(method, path, body, headers);
  }

  static WebShell bare(Contract contract) {
    return new WebShell(
        VERTX,
        contract,
        WebSettings.plain(),
        Cast.VIEWERS,
        InstantSource.fixed(Instant.parse("2026-11-22T07:00:00Z")));
  }

  private static WebShell shell() {
    var team = Access.only(Role.TEAM_MEMBER, Role.TEAM_LEADER);
    return bare(CONTRACT)
        .operation("listThings", ThingShell::list)
        .operation("addThing", ctx -> done(Answer.created("/api/v1/things/1", Asked.json(ctx))))
        .operation("readThing", ctx -> Future.failedFuture("asked by 0912 345 678"))
        .operation("sendForm", ThingShell::check)
        .page(GET, "/inbox", team, ctx -> done(ConsoleFrame.show(Page.of(ctx), sheet(ctx))))
        .page(POST, "/inbox", team, ctx -> done(Answer.seeOther("/inbox")))
        .page(
            GET,
            "/open",
            Access.everyone(),
            ctx -> done(PublicFrame.show(Page.of(ctx), sheet(ctx))))
        .page(POST, "/open", Access.everyone(), ctx -> done(Answer.seeOther("/open")))
        .page(POST, "/only-sent", Access.everyone(), ctx -> done(Answer.seeOther("/open")))
        .page(GET, "/fails/:status", Access.everyone(), ThingShell::fail)
        .page(POST, "/fails/:status", Access.everyone(), ThingShell::fail);
  }

  private static Sheet sheet(RoutingContext ctx) {
    Content content = output -> {
      output.writeContent("<p>");
      output.writeUserContent("hello & welcome");
      output.writeContent("</p><form>");
      Page.of(ctx).form().writeTo(output);
      output.writeContent("</form>");
    };
    return Sheet.of("Trang", content);
  }

  private static Future<Answer> fail(RoutingContext ctx) {
    return Future.failedFuture(
        switch (ctx.pathParam("status")) {
          case "429" -> Problem.tooMany(40);
          case "500" -> new IllegalStateException("asked by 0912 345 678");
          case String status -> new HttpException(Integer.parseInt(status));
        });
  }

  static Future<Answer> list(RoutingContext ctx) {
    return done(Answer.ok(JsonObject.of("for", Viewer.of(ctx).role().word())));
  }

  private static Future<Answer> check(RoutingContext ctx) {
    new FieldErrors().add("a", "first").add("b.c", "second").throwIfAny();
    return done(Answer.noContent());
  }

  private static Future<Answer> done(Answer answer) {
    return Future.succeededFuture(answer);
  }

  HttpResponse<String> post(String path, String json, String authorization) {
    return send(
        "POST", path, json, "Content-Type", "application/json", "Authorization", authorization);
  }

  HttpResponse<String> form(String path, String body, String cookie, String... headers) {
    return send(
        "POST",
        path,
        body,
        with(headers, "Cookie", cookie, "Content-Type", "application/x-www-form-urlencoded"));
  }

  static String[] with(String[] some, String... more) {
    return Stream.of(some, more).flatMap(Arrays::stream).toArray(String[]::new);
  }

  static String token(String page) {
    return page.replaceAll("(?s).*?name=\"_form\" value=\"([^\"]+)\".*", "$1");
  }

  static String location(HttpResponse<String> answer) {
    return Optional.of(answer)
        .flatMap(sent -> sent.headers().firstValue("Location"))
        .orElseThrow();
  }

  static void assertProblem(HttpResponse<String> answer, int status, String type) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(new JsonObject(answer.body()).getString("type"))
        .isEqualTo("urn:kipthoi:problem:" + type);
  }
}
