package vn.kipthoi.acceptance.storm;

import static vn.kipthoi.testkit.Await.await;

import io.vertx.sqlclient.Row;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.StreamSupport;
import vn.kipthoi.acceptance.Ledger;
import vn.kipthoi.acceptance.storm.Neighbour.Told;
import vn.kipthoi.launcher.auditor.store.Audit;

/**
 * What is wrong after a storm, from three records that the program does not share: what reporters
 * were told, what phones showed, and the tables, read by questions of its own.
 */
record Verdict(Site site, List<Told> told) {

  private static final String REPORTS = "select count(*) from intake.reports";

  /** Nobody is asked to accept a case again after somebody did, unless it came back. */
  private static final String ASKED_AFTER_ACCEPTANCE = """
      select 'asked after acceptance: case ' || d.case_id || ', ' || later.rung
        from routing.answers a
        join routing.deadlines d
          on d.id = a.deadline
        join routing.deadlines later
          on later.case_id = d.case_id
         and later.clock = 'acknowledge'
         and later.run = d.run
         and later.started_at > a.recorded_at
       where a.outcome = 'accepted'
      """;

  private static final String NOT_ACCEPTED = """
      select 'nobody has accepted ' || c.number
        from routing.cases c
       where not exists (select
                           from routing.answers a
                           join routing.deadlines d
                             on d.id = a.deadline
                          where d.case_id = c.id
                            and a.outcome = 'accepted')
      """;

  /** How often the program itself says that it may have sent a text again. */
  private static final String SENT_AGAIN = """
      select coalesce(sum(greatest(claims - 1, 0)) + count(*) filter (where try > 1), 0)::int8
        from notifier.attempts
       where channel = 'sms'
      """;

  /** Empty when nothing is; else what is wrong, each in a line. */
  List<String> findings() {
    var ledger = new Ledger(site.database());
    var numbers = told.stream().flatMap(one -> one.number().stream()).toList();
    var findings = new ArrayList<String>();
    add(findings, "told as received, and without a case", ledger.withoutACase(numbers));
    add(findings, "told as kept, and not to be found", receiptsOfNothing());
    add(findings, "asked twice", ledger.toldTwice());
    add(findings, "missed without exactly one successor", ledger.missedWithoutOneSuccessor());
    add(findings, "called out and not texted", ledger.calledOutAndNotTexted());
    findings.addAll(read(ASKED_AFTER_ACCEPTANCE));
    findings.addAll(read(NOT_ACCEPTED));
    await(Audit.of(site.database())).forEach(one -> findings.add("the auditor: " + one));
    var reports = count(REPORTS);
    if (reports != told.size()) {
      findings.add("%d were told, and there are %d reports".formatted(told.size(), reports));
    }
    return findings;
  }

  /** Texts that a phone showed more often than the program says that it may have sent them. */
  List<String> repeats() {
    var texts =
        site.phones().shown().stream().map(text -> text.to() + text.text()).toList();
    var repeated = texts.size() - new HashSet<>(texts).size();
    var known = count(SENT_AGAIN);
    return repeated > known
        ? List.of("%d texts came again, and %d are known".formatted(repeated, known))
        : List.of();
  }

  private List<String> receiptsOfNothing() {
    try (var client = HttpClient.newHttpClient()) {
      return told.stream()
          .filter(one -> one.number().isEmpty())
          .map(Told::receipt)
          .filter(receipt -> status(client, receipt) != 200)
          .toList();
    }
  }

  private int status(HttpClient client, String receipt) {
    var node = site.nodes().getFirst().address();
    var asked = HttpRequest.newBuilder(URI.create(node + "/api/v1/reports/progress"))
        .header("Authorization", "Receipt " + receipt)
        .build();
    try {
      return client.send(asked, HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  private static void add(List<String> findings, String what, List<String> which) {
    which.forEach(one -> findings.add(what + ": " + one));
  }

  private long count(String question) {
    return await(site.database().query(question).execute()).iterator().next().getLong(0);
  }

  private List<String> read(String question) {
    var rows = await(site.database().query(question).execute());
    return StreamSupport.stream(rows.spliterator(), false)
        .map((Row row) -> row.getString(0))
        .toList();
  }
}
