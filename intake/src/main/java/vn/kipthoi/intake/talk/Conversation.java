package vn.kipthoi.intake.talk;

import static java.util.function.Predicate.not;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.kipthoi.intake.Locality;
import vn.kipthoi.intake.Report;
import vn.kipthoi.intake.Reporter;
import vn.kipthoi.intake.ReporterTalk;
import vn.kipthoi.intake.Reports;
import vn.kipthoi.intake.SafeContact;
import vn.kipthoi.intake.Said;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.intake.desk.Whereabouts;
import vn.kipthoi.intake.store.TalkStore;
import vn.kipthoi.platform.privacy.DataKeys;
import vn.kipthoi.platform.privacy.Ring;

/** The talk with reporters, as those see it who work on the cases. */
public final class Conversation implements ReporterTalk {

  private static final int MARK_BYTES = 32;

  private final Reports reports;
  private final DataKeys keys;
  private final Whereabouts whereabouts;
  private final Contacts contacts;
  private final TalkStore store = new TalkStore();

  public Conversation(Reports reports, DataKeys keys, Whereabouts whereabouts) {
    this.reports = reports;
    this.keys = keys;
    this.whereabouts = whereabouts;
    this.contacts = new Contacts(keys);
  }

  @Override
  public Future<List<Said>> of(SqlClient client, UUID reportId) {
    return store
        .of(client, reportId)
        .compose(rows -> rows.isEmpty()
            ? Future.succeededFuture(List.of())
            : keys.find(client, reportId, Ring.CONTENT)
                .map(content -> rows.stream().map(row -> row.open(content)).toList()));
  }

  @Override
  public Future<Integer> unread(SqlClient client, UUID reportId) {
    return store.unread(client, reportId, false);
  }

  @Override
  public Future<List<UUID>> unreadReports(SqlClient client, int atMost) {
    return store.unreadReports(client, atMost);
  }

  @Override
  public Future<Void> markRead(SqlClient transaction, UUID reportId, Instant now) {
    return store.markRead(transaction, reportId, false, now);
  }

  @Override
  public Future<SafeContact> contact(SqlClient client, UUID reportId) {
    return report(reportId).compose(report -> contacts.of(client, report));
  }

  @Override
  public Future<Void> rule(
      SqlClient transaction, UUID reportId, SafeContact contact, UUID account, Instant now) {
    return contacts.rule(transaction, reportId, contact, Optional.of(account), now);
  }

  @Override
  public Future<Left> leave(SqlClient transaction, UUID reportId, ToLeave words, Instant now) {
    return report(reportId)
        .compose(report -> contacts
            .of(transaction, report)
            .compose(contact -> leave(transaction, report, contact, words, now)));
  }

  @Override
  public Future<Calling> call(SqlClient client, UUID reportId, Instant now) {
    return report(reportId)
        .compose(report -> contacts.of(client, report).map(contact -> call(report, contact, now)));
  }

  private static Calling call(Report report, SafeContact contact, Instant now) {
    var phone = report.reporter().flatMap(Reporter::phone);
    return switch (contact.toCall(now)) {
      case SafeContact.Leave.Refused() -> new Calling.NotSafe();
      case SafeContact.Leave.NotBefore(var then) -> new Calling.NotBefore(then);
      case SafeContact.Leave.Given() ->
        phone
            .<Calling>map(number -> new Calling.Now(number, contact))
            .orElseGet(Calling.NoNumber::new);
    };
  }

  private Future<Left> leave(
      SqlClient transaction, Report report, SafeContact contact, ToLeave words, Instant now) {
    if (!(contact.toLeaveAnswers() instanceof SafeContact.Leave.Given)) {
      return Future.succeededFuture(new Left.NotSafe());
    }
    var tooMuch = TooMuchSaid.in(words.text(), report, places(report));
    return tooMuch.isEmpty()
        ? keep(transaction, report, words, now)
        : Future.succeededFuture(new Left.SaysTooMuch(tooMuch));
  }

  private Future<Left> keep(SqlClient transaction, Report report, ToLeave words, Instant now) {
    var said = new Said(
        UUID.randomUUID(),
        words.outcome().isPresent() ? Said.Kind.OUTCOME : Said.Kind.ANSWER,
        now,
        Optional.of(words.account()),
        words.text(),
        words.outcome(),
        Optional.empty(),
        Optional.empty());
    var key = keys.vault()
        .fingerprint(
            "message-key",
            "case|%s|%s|%s".formatted(report.id(), words.account(), words.key()),
            MARK_BYTES);
    return keys.find(transaction, report.id(), Ring.CONTENT)
        .compose(content -> store.keep(transaction, report.id(), said, key, content))
        .compose(first -> first
            ? Future.succeededFuture(new Left.Done(said.id(), true))
            : store.sent(transaction, key).map(earlier -> new Left.Done(earlier, false)));
  }

  /** The names under which a stranger would know the place; the nation is no place. */
  private List<String> places(Report report) {
    var units = switch (report.locality()) {
      case Locality.Determined(var commune) -> Stream.of(commune);
      case Locality.OneOf(var several) -> several.stream();
      case Locality.SomewhereIn(var province) -> Stream.of(province);
      case Locality.Unknown() -> Stream.<UnitCode>empty();
    };
    return units
        .map(whereabouts::name)
        .map(Conversation::withoutKind)
        .filter(not(String::isBlank))
        .toList();
  }

  private static String withoutKind(String name) {
    return name.replaceFirst("^(Xã|Phường|Thị trấn|Đặc khu|Tỉnh|Thành phố) ", "");
  }

  private Future<Report> report(UUID reportId) {
    return reports
        .find(reportId)
        .map(found ->
            found.orElseThrow(() -> new IllegalStateException("there is no report " + reportId)));
  }
}
