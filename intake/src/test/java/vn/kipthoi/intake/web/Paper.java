package vn.kipthoi.intake.web;

import static vn.kipthoi.testkit.Await.await;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Tuple;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import vn.kipthoi.intake.Channel;
import vn.kipthoi.intake.ReportAddedTo;
import vn.kipthoi.intake.Reporter;
import vn.kipthoi.intake.ReporterKind;
import vn.kipthoi.intake.ReporterTalk.Calling;
import vn.kipthoi.intake.ReporterTalk.Left;
import vn.kipthoi.intake.ReporterTalk.ToLeave;
import vn.kipthoi.intake.SafeContact;
import vn.kipthoi.intake.Said;
import vn.kipthoi.intake.WhatBecameOfIt;
import vn.kipthoi.intake.YesNo;
import vn.kipthoi.intake.desk.Drafts;
import vn.kipthoi.intake.desk.ReportDraft;
import vn.kipthoi.intake.desk.Taking;
import vn.kipthoi.platform.facts.Fact;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.testkit.FreshDatabase;

/** The paper with the receipt of one report, in somebody's hand, and those who answer it. */
final class Paper implements AutoCloseable {

  private static final UUID LEADER = UUID.randomUUID();

  final Bench bench;
  final Served served;
  Taking.Taken taken;

  private final FreshDatabase database;

  Paper(FreshDatabase database) {
    this.database = database;
    this.bench = Bench.on(database, Drafts.PLACES);
    this.served = new Served(
        bench,
        Set.of("findProgress", "readAnswers", "addToReport", "ruleContact", "choosePin"),
        shell -> {
          shell.assets(IntakeAssets.GROUP);
          WhatBecameOfIt became = report -> Future.succeededFuture(Optional.empty());
          var slowDown = new SlowDown(bench.vertx(), Duration.ofMillis(1));
          new ProgressRoutes(bench.back(), became, slowDown).mount(shell);
          new ReturnPages(bench.back(), became, slowDown).mount(shell);
          new TalkRoutes(bench.back(), slowDown).mount(shell);
        });
    this.taken = taken(YesNo.NO, YesNo.YES);
  }

  @Override
  public void close() {
    served.close();
  }

  /** Another report, whose paper this is from now on. */
  void take(YesNo danger, YesNo safeToCall) {
    taken = taken(danger, safeToCall);
  }

  private Taking.Taken taken(YesNo danger, YesNo safeToCall) {
    var draft = new ReportDraft(
        Channel.WEB,
        Optional.empty(),
        Optional.empty(),
        danger,
        Optional.of(Drafts.LAC_THUY),
        false,
        List.of(),
        Drafts.account(),
        Optional.of(new Reporter(
            Personal.of(ReporterKind.CHILD),
            Optional.empty(),
            Optional.of(Personal.of("+84912345678")),
            Personal.of(safeToCall))));
    var sending = Drafts.sending(UUID.randomUUID().toString(), "x");
    return (Taking.Taken) await(bench.desk().take(draft, sending));
  }

  @CanIgnoreReturnValue
  HttpResponse<String> add(String body, String... headers) {
    return served.postJson("/api/v1/reports/messages", body, with(headers));
  }

  HttpResponse<String> read(String... headers) {
    return served.get("/api/v1/reports/answers", with(headers));
  }

  @CanIgnoreReturnValue
  HttpResponse<String> put(String what, String body, String... headers) {
    return served.putJson("/api/v1/reports/" + what, body, with(headers));
  }

  JsonObject progress() {
    return new JsonObject(served.get("/api/v1/reports/progress", with()).body());
  }

  private String[] with(String... headers) {
    var all = new ArrayList<>(List.of(headers));
    all.addAll(List.of("Authorization", "Receipt " + taken.receipt().digits()));
    return all.toArray(String[]::new);
  }

  @CanIgnoreReturnValue
  Left leave(String text) {
    var words =
        new ToLeave(LEADER, UUID.randomUUID().toString(), Optional.empty(), Personal.of(text));
    return await(bench
        .database()
        .inTransaction(transaction -> bench
            .talk()
            .leave(transaction, taken.reportId(), words, bench.clock().instant())));
  }

  Calling call() {
    return await(bench
        .talk()
        .call(bench.database().client(), taken.reportId(), bench.clock().instant()));
  }

  void rule(SafeContact contact) {
    await(bench
        .database()
        .inTransaction(transaction -> bench
            .talk()
            .rule(transaction, taken.reportId(), contact, LEADER, bench.clock().instant())));
  }

  /** As retention does when the period is over. */
  void erase() {
    var _ = await(database
        .pool()
        .preparedQuery("delete from platform.data_keys where subject = $1")
        .execute(Tuple.of(taken.reportId())));
  }

  List<Said> said() {
    return await(bench.talk().of(bench.database().client(), taken.reportId()));
  }

  List<ReportAddedTo> facts() {
    var rows = await(database
        .pool()
        .query("select id, kind, subject, body, recorded_at from platform.facts"
            + " where kind = 'ReportAddedTo'")
        .execute());
    return StreamSupport.stream(rows.spliterator(), false)
        .map(row -> ReportAddedTo.from(new Fact(
            row.getUUID("id"),
            row.getString("kind"),
            row.getUUID("subject"),
            row.getJsonObject("body"),
            row.getOffsetDateTime("recorded_at").toInstant())))
        .toList();
  }
}
