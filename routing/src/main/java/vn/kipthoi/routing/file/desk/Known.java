package vn.kipthoi.routing.file.desk;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.kipthoi.intake.Report;
import vn.kipthoi.intake.Reports;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.privacy.Purpose;
import vn.kipthoi.routing.file.AnswerValue;
import vn.kipthoi.routing.file.AnswerValue.Said;
import vn.kipthoi.routing.file.Answers;
import vn.kipthoi.routing.file.FormCode;
import vn.kipthoi.routing.file.FormDefinition;
import vn.kipthoi.routing.file.Prefill;
import vn.kipthoi.routing.file.store.SubmissionStore;
import vn.kipthoi.routing.file.store.SubmittedForm;
import vn.kipthoi.routing.store.ViewStore.SeenCase;

/**
 * What is known before a form is begun: the report, and the valid forms before it. It reads personal
 * data because a first answer is made of it.
 *
 * <pre>
 *   report.place            what was told
 *   form:02.childName       the same answer on an earlier form
 *   form:01.age:years       its number as an age in words
 *   form:03.needs:lines     its table as lines of text
 *   form:04#number          the number of that document
 * </pre>
 */
final class Known {

  private static final String YEARS = ":years";
  private static final String LINES = ":lines";

  private final Optional<ReportedFacts> report;
  private final Map<FormCode, SubmittedForm> before;

  private Known(Optional<Report> report, Map<FormCode, SubmittedForm> before) {
    this.report = report.map(ReportedFacts::new);
    this.before = before;
  }

  /** First answers for a form of a case. */
  static Future<Personal<Answers>> answers(
      SqlClient client,
      SubmissionStore submissions,
      Reports reports,
      SeenCase seen,
      FormDefinition definition) {
    return reports
        .find(seen.reportId())
        .otherwise(Optional.empty())
        .compose(report ->
            before(client, submissions, seen, definition).map(before -> new Known(report, before)))
        .map(known -> Personal.of(Prefill.of(definition, known::say)));
  }

  private static Future<Map<FormCode, SubmittedForm>> before(
      SqlClient client, SubmissionStore submissions, SeenCase seen, FormDefinition definition) {
    var named = definition
        .fields()
        .flatMap(field -> field.from().stream())
        .filter(source -> source.startsWith("form:"))
        .flatMap(source -> FormCode.of(source.substring(5, 7)).stream())
        .collect(Collectors.toUnmodifiableSet());
    var found = new EnumMap<FormCode, SubmittedForm>(FormCode.class);
    var all = Future.<Void>succeededFuture();
    for (var form : named) {
      all = all.compose(before -> submissions
          .latest(client, seen.id(), form)
          .onSuccess(one -> one.ifPresent(some -> found.put(form, some)))
          .mapEmpty());
    }
    return all.map(found);
  }

  private Optional<AnswerValue> say(String source) {
    return source.startsWith("form:")
        ? FormCode.of(source.substring(5, 7))
            .map(before::get)
            .flatMap(form -> ofForm(form, source.substring(7)))
        : report.flatMap(told -> told.say(source));
  }

  private static Optional<AnswerValue> ofForm(SubmittedForm form, String rest) {
    if (rest.equals("#number")) {
      return Optional.of(new Said(form.number().text()));
    }
    var answers = form.answers().revealFor(Purpose.SHOWING_TO_THE_CASE_TEAM);
    var field = rest.substring(1);
    if (field.endsWith(YEARS)) {
      return answers
          .text(without(field, YEARS))
          .filter(age -> !age.equals(AnswerValue.UNKNOWN))
          .map(age -> new Said(age + " tuổi"));
    }
    return field.endsWith(LINES)
        ? lines(form.definition(), answers, without(field, LINES))
        : answers.at(field);
  }

  private static Optional<AnswerValue> lines(
      FormDefinition definition, Answers answers, String table) {
    var text = answers.rows(table).stream()
        .map(row -> line(definition, table, row))
        .collect(Collectors.joining("\n"));
    return text.isEmpty() ? Optional.empty() : Optional.of(new Said(text));
  }

  private static String line(FormDefinition definition, String table, Map<String, String> row) {
    return definition.field(table).orElseThrow().columns().stream()
        .filter(column -> row.containsKey(column.name()))
        .map(column -> column
            .choice(row.getOrDefault(column.name(), ""))
            .map(wording -> wording.vi())
            .orElseGet(() -> row.getOrDefault(column.name(), "")))
        .collect(Collectors.joining(": "));
  }

  private static String without(String field, String suffix) {
    return field.substring(0, field.length() - suffix.length());
  }
}
