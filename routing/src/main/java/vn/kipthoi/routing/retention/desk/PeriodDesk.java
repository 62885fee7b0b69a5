package vn.kipthoi.routing.retention.desk;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlConnection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.platform.journal.JournalLine;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.routing.administration.Fault;
import vn.kipthoi.routing.administration.Fault.What;
import vn.kipthoi.routing.administration.Settled;
import vn.kipthoi.routing.policy.VietNam;
import vn.kipthoi.routing.retention.Period;
import vn.kipthoi.routing.retention.Period.State;
import vn.kipthoi.routing.retention.RecordKind;

/** Changes how long something is kept: one administrator makes the change, another one checks it. */
public final class PeriodDesk {

  private final RetentionDesk desk;

  public PeriodDesk(RetentionDesk desk) {
    this.desk = desk;
  }

  /** A change as somebody asks for it; what could not be read is absent. */
  public record Wanted(
      UUID id,
      Optional<RecordKind> kind,
      Optional<Integer> months,
      String source,
      Optional<LocalDate> from) {}

  public Future<Settled<Period>> draft(Viewer viewer, Wanted wanted) {
    var faults = faults(wanted);
    if (!faults.isEmpty()) {
      return Settled.faulty(faults);
    }
    var period = new Period(
        wanted.id(),
        wanted.kind().orElseThrow(),
        wanted.months().orElseThrow(),
        wanted.source(),
        wanted.from().orElseThrow(),
        State.DRAFT,
        viewer.accountId(),
        desk.clock().instant(),
        Optional.empty());
    return desk.database()
        .inTransaction(transaction -> desk.periods()
            .draft(transaction, period)
            .compose(kept -> kept
                ? told(transaction, viewer, "retention-period-drafted", period)
                : before(transaction, period)));
  }

  /** The same sent twice is one; another one waits for its check first. */
  private Future<Settled<Period>> before(SqlConnection transaction, Period period) {
    return desk.periods()
        .lock(transaction, period.id())
        .compose(found -> found
            .map(one -> Future.succeededFuture(Settled.done(one)))
            .orElseGet(() -> Settled.faulty("kind", What.ALREADY_THERE)));
  }

  /** @param state checked by somebody else, or discarded by anybody */
  public Future<Settled<Period>> settle(Viewer viewer, UUID id, State state) {
    return desk.database()
        .inTransaction(transaction -> desk.periods()
            .lock(transaction, id)
            .compose(found -> found
                .map(one -> settle(transaction, viewer, one, state))
                .orElseGet(Settled::notThere)));
  }

  private Future<Settled<Period>> settle(
      SqlConnection transaction, Viewer viewer, Period period, State state) {
    if (period.state() != State.DRAFT) {
      return period.state() == state
          ? Future.succeededFuture(Settled.done(period))
          : Settled.faulty("period", What.SETTLED_BEFORE);
    }
    if (state == State.CHECKED && period.madeBy().equals(viewer.accountId())) {
      return Settled.faulty("period", What.MADE_IT_THEMSELVES);
    }
    return desk.periods()
        .settle(
            transaction, period.id(), state, viewer.accountId(), desk.clock().instant())
        .compose(done -> desk.due().forgetLooks(transaction))
        .compose(done -> told(transaction, viewer, "retention-period-" + state.word(), period));
  }

  private Future<Settled<Period>> told(
      SqlConnection transaction, Viewer viewer, String action, Period period) {
    var detail = new JsonObject()
        .put("kind", period.kind().word())
        .put("months", period.months())
        .put("from", period.from().toString());
    return desk.journal()
        .write(
            transaction,
            new JournalLine(
                desk.clock().instant(), viewer.accountId().toString(), action, period.id(), detail))
        .map(written -> Settled.done(period));
  }

  private List<Fault> faults(Wanted wanted) {
    var faults = new ArrayList<Fault>();
    if (wanted.kind().isEmpty()) {
      faults.add(new Fault("kind", What.UNKNOWN_CHOICE));
    }
    if (wanted
        .months()
        .filter(some -> some >= 1 && some <= Period.LONGEST_MONTHS)
        .isEmpty()) {
      faults.add(new Fault("months", What.NOT_A_NUMBER));
    }
    if (wanted.source().isEmpty()) {
      faults.add(new Fault("source", What.MISSING));
    }
    if (wanted.source().length() > Period.LONGEST_SOURCE) {
      faults.add(new Fault("source", What.TOO_LONG));
    }
    var earliest = VietNam.dateOf(desk.clock().instant()).plusDays(Period.NOTICE_DAYS);
    wanted
        .from()
        .ifPresentOrElse(
            day -> {
              if (day.isBefore(earliest)) {
                faults.add(new Fault("from", What.TOO_EARLY));
              }
            },
            () -> faults.add(new Fault("from", What.NOT_A_MOMENT)));
    return faults;
  }
}
