package vn.kipthoi.routing.board.store;

import static java.time.ZoneOffset.UTC;
import static vn.kipthoi.testkit.Await.await;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.routing.Scope;
import vn.kipthoi.routing.board.Bin;
import vn.kipthoi.routing.board.Kept;
import vn.kipthoi.routing.board.Narrowing;
import vn.kipthoi.routing.flow.Station;
import vn.kipthoi.testkit.FreshDatabase;
import vn.kipthoi.testkit.SettableClock;

/** What boards count, and what happens to cases behind their back. */
record Counting(FreshDatabase fresh, Station station, SettableClock clock, BoardStore board) {

  Counting(FreshDatabase fresh, Station station, SettableClock clock) {
    this(fresh, station, clock, new BoardStore());
  }

  void keepFrom(UUID kept, UUID person) {
    var _ = station.rows(
        "insert into routing.exclusions (id, case_id, person, reason, by, at) "
            + "values ($1, $2, $3, 'suspect', 'desk', $4) on conflict do nothing",
        UUID.randomUUID(),
        kept,
        person,
        clock.instant().atOffset(UTC));
  }

  int counted(String unit, Optional<UUID> person) {
    return total(new Scope(unit, person), Narrowing.all(new UnitCode(unit)));
  }

  int total(Scope scope, Narrowing seen) {
    return await(board.bins(fresh.pool(), scope, seen, clock.instant())).stream()
        .mapToInt(Bin::waiting)
        .sum();
  }

  List<Kept> keptToday(Optional<UUID> person) {
    return await(board.kept(fresh.pool(), new Scope("25", person), new UnitCode("25"), today()));
  }

  static LocalDate today() {
    return LocalDate.of(2026, 11, 22);
  }
}
