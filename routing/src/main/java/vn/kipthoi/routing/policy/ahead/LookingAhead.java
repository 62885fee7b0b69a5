package vn.kipthoi.routing.policy.ahead;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.routing.Rung;
import vn.kipthoi.routing.desk.Climb;
import vn.kipthoi.routing.desk.Ladder;
import vn.kipthoi.routing.desk.Level;
import vn.kipthoi.routing.desk.Lineage;
import vn.kipthoi.routing.desk.Lineages;
import vn.kipthoi.routing.desk.Post;
import vn.kipthoi.routing.owing.Migration;
import vn.kipthoi.routing.owing.Migration.What;
import vn.kipthoi.routing.policy.DaysDraft;
import vn.kipthoi.routing.policy.Filed;
import vn.kipthoi.routing.policy.PolicyBook;
import vn.kipthoi.routing.policy.WhenMissed;
import vn.kipthoi.routing.policy.WorkingCalendar.Amendment;
import vn.kipthoi.routing.policy.desk.PolicyDesk;
import vn.kipthoi.routing.policy.store.BookStore;
import vn.kipthoi.routing.policy.store.OpenCaseStore;
import vn.kipthoi.routing.policy.store.OpenCaseStore.Open;
import vn.kipthoi.routing.store.DutyStore;
import vn.kipthoi.routing.store.LadderStore;

/** Reckons what a version would do to open cases. Reads, and writes nothing. */
public final class LookingAhead {

  private static final int AT_ONCE = 200;
  private static final int MOST_CASES = 20_000;
  private static final Post HOTLINE = new Post(UnitCode.NATION, new Rung("hotline"));

  private final PolicyDesk desk;
  private final Lineages lineages;
  private final OpenCase.Reading ledgers;
  private final OpenCaseStore cases = new OpenCaseStore();
  private final LadderStore ladders = new LadderStore();
  private final DutyStore rosters = new DutyStore(new BookStore());

  /** @param ledgers how what an open case owes is read */
  public LookingAhead(PolicyDesk desk, Lineages lineages, OpenCase.Reading ledgers) {
    this.desk = desk;
    this.lineages = lineages;
    this.ledgers = ledgers;
  }

  /** One look at all open cases of the version's unit. */
  private record Look(
      SqlClient client,
      UnitCode unit,
      PolicyBook now,
      PolicyBook then,
      What what,
      Preview.Count count,
      Instant at) {}

  /** What it would do if it were applied now. */
  public Future<Preview> at(Filed filed) {
    var now = desk.clock().instant();
    return desk.books().book(desk.database().client()).compose(book -> {
      var soon = filed.draft().from(now);
      var then = book.with(soon.asVersion(filed.version(), book.nationalAt(now).policy()));
      return look(filed.unit(), book, then, What.POLICY_AND_CALENDAR, now);
    });
  }

  /**
   * What other days would do if they were applied now: to the clocks as they are, by the policy that
   * they began with. What was approved already is in the calendar, and is not added again.
   */
  public Future<Preview> at(DaysDraft change) {
    var now = desk.clock().instant();
    return desk.books().book(desk.database().client()).compose(book -> {
      var then = change.state() == Filed.State.APPROVED
          ? book
          : book.with(new Amendment(change.unit(), change.days()), now);
      return look(change.unit(), book, then, What.CALENDAR, now);
    });
  }

  private Future<Preview> look(
      UnitCode unit, PolicyBook book, PolicyBook then, What what, Instant now) {
    var client = desk.database().client();
    return next(new Look(client, unit, book, then, what, new Preview.Count(now), now), List.of());
  }

  private Future<Preview> next(Look look, List<Open> before) {
    return cases.after(look.client(), look.unit(), before, AT_ONCE).compose(open -> {
      if (open.isEmpty() || look.count().counted() >= MOST_CASES) {
        return Future.succeededFuture(look.count().sum(open.isEmpty()));
      }
      var all = Future.<Void>succeededFuture();
      for (var one : open) {
        all = all.compose(done -> count(look, one));
      }
      return all.compose(done -> next(look, open));
    });
  }

  private Future<Void> count(Look look, Open open) {
    return ledgers.of(look.client(), open.id()).compose(read -> {
      var lineage = lineages.of(read.unit(), look.at()).orElse(Lineage.NATION);
      var province = lineage.at(Level.PROVINCE).orElse(UnitCode.NATION);
      var shifts = Shift.of(
          read.in().apply(province),
          look.now(),
          look.then(),
          new Migration(look.at(), look.what()));
      var overdue =
          shifts.stream().filter(shift -> shift.isOverdueAt(look.at())).toList();
      return told(look, open, read, lineage, overdue)
          .onSuccess(told -> look.count().add(province, shifts, told))
          .mapEmpty();
    });
  }

  /** Who would be told now of what would be overdue at once: the rung after the first. */
  private Future<Map<Post, Integer>> told(
      Look look, Open open, OpenCase read, Lineage lineage, List<Shift> overdue) {
    if (overdue.isEmpty()) {
      return Future.succeededFuture(Map.of());
    }
    return ladders
        .inForce(look.client(), read.priority(), lineage.at(Level.PROVINCE), look.at())
        .compose(ladder -> climb(look, open, ladder, lineage))
        .compose(climb -> rosters.at(look.client(), List.of(HOTLINE), look.at()).map(hotline -> {
          var told = new HashMap<Post, Integer>();
          overdue.forEach(shift -> {
            var toHotline = missed(look, shift) == WhenMissed.HOTLINE_DESK;
            var reach = climb.after(0, 0);
            var post = toHotline ? HOTLINE : new Post(reach.unit(), reach.step().rung());
            var people = toHotline
                ? hotline.at(HOTLINE).reachable().size()
                : reach.people().size();
            told.put(post, people);
          });
          return told;
        }));
  }

  private Future<Climb> climb(Look look, Open open, Ladder ladder, Lineage lineage) {
    return rosters
        .at(look.client(), ladder.postsFor(lineage), look.at())
        .map(duty -> new Climb(ladder, lineage, duty, open.conflict()));
  }

  private static WhenMissed missed(Look look, Shift shift) {
    return look.then()
        .standing(shift.clock(), UnitCode.NATION, look.at())
        .map(held -> held.rule().whenMissed())
        .orElse(WhenMissed.NEXT_RUNG);
  }
}
