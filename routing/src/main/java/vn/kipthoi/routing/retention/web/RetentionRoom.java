package vn.kipthoi.routing.retention.web;

import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.kipthoi.platform.web.Messages;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.administration.web.Sent;
import vn.kipthoi.routing.policy.VietNam;
import vn.kipthoi.routing.retention.Erasure;
import vn.kipthoi.routing.retention.Forecast;
import vn.kipthoi.routing.retention.Keeping;
import vn.kipthoi.routing.retention.LegalHold;
import vn.kipthoi.routing.retention.Periods;
import vn.kipthoi.routing.retention.RecordKind;
import vn.kipthoi.routing.retention.desk.Holding;
import vn.kipthoi.routing.retention.desk.PeriodDesk;
import vn.kipthoi.routing.retention.desk.RetentionDesk;

/** What the pages and operations of retention work with. */
public record RetentionRoom(RetentionDesk desk, PeriodDesk periods, Holding holds) {

  static final Messages<RetentionWords> WORDS = Messages.load(RetentionWords.class);
  private static final int SHOWN = 200;

  public static RetentionRoom over(RetentionDesk desk) {
    return new RetentionRoom(desk, new PeriodDesk(desk), new Holding(desk));
  }

  /**
   * All that is said of retention.
   *
   * @param drafted what each draft would mean if it held today, in the order of the drafts
   */
  record Reading(
      LocalDate today,
      Periods periods,
      List<Forecast> forecasts,
      List<Forecast> drafted,
      List<LegalHold> holds,
      List<Erasure> went) {}

  Future<Reading> read() {
    var today = VietNam.dateOf(desk.clock().instant());
    var client = desk.database().client();
    return desk.periods()
        .all(client)
        .compose(periods -> Future.join(
                forecasts(today, asked(periods, today)),
                forecasts(
                    today,
                    periods.drafts().stream()
                        .map(one -> new Asked(one.kind(), one.months()))
                        .toList()),
                desk.holds().inForce(client, SHOWN),
                desk.outlook().went(client, SHOWN))
            .map(all -> new Reading(
                today,
                periods,
                all.resultAt(0),
                all.resultAt(1),
                all.resultAt(2),
                all.resultAt(3))));
  }

  private record Asked(RecordKind kind, int months) {}

  private static List<Asked> asked(Periods periods, LocalDate today) {
    return List.of(RecordKind.values()).stream()
        .map(kind -> new Asked(kind, periods.monthsOn(kind, today)))
        .toList();
  }

  private Future<List<Forecast>> forecasts(LocalDate today, List<Asked> asked) {
    Future<List<Forecast>> all = Future.succeededFuture(List.of());
    for (var one : asked) {
      all = all.compose(known -> forecast(today, one).map(forecast -> with(known, forecast)));
    }
    return all;
  }

  private Future<Forecast> forecast(LocalDate today, Asked one) {
    var client = desk.database().client();
    var before = Keeping.latestThatMayEnd(today, one.months());
    return one.kind().isOfCases()
        ? desk.outlook()
            .forecast(
                client,
                one.kind(),
                one.months(),
                VietNam.endOfDay(before),
                VietNam.endOfDay(before.plusYears(1)))
        : desk.records().forecast(client, one.kind(), one.months(), today);
  }

  private static List<Forecast> with(List<Forecast> known, Forecast forecast) {
    var more = new ArrayList<>(known);
    more.add(forecast);
    return List.copyOf(more);
  }

  static PeriodDesk.Wanted period(Sent sent) {
    return new PeriodDesk.Wanted(
        sent.sending(),
        RecordKind.ofWord(sent.text("kind")),
        sent.number("months"),
        sent.text("source"),
        sent.day("from"));
  }

  static Holding.Wanted hold(Sent sent) {
    return new Holding.Wanted(
        sent.sending(),
        CaseNumber.parse(sent.text("number")),
        LegalHold.Ground.ofWord(sent.text("ground")),
        sent.text("reference"));
  }
}
