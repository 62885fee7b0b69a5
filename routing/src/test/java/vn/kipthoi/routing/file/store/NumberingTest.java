package vn.kipthoi.routing.file.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.testkit.Await.await;
import static vn.kipthoi.testkit.Await.eventually;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.privacy.DataKeys;
import vn.kipthoi.platform.privacy.KeyFile;
import vn.kipthoi.platform.privacy.Vault;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.routing.file.DocumentNumber;
import vn.kipthoi.testkit.FreshDatabase;

class NumberingTest {

  private static final UnitCode COMMUNE = new UnitCode("05392");

  @RegisterExtension
  final FreshDatabase fresh = new FreshDatabase();

  private final SubmissionStore store =
      new SubmissionStore(new CaseKeys(new DataKeys(new Vault(KeyFile.parse(KeyFile.fresh())))));

  @Test
  void makesWhoeverComesSecondWaitAndGivesThemTheNumberThatWasNotUsed() {
    var first = await(fresh.pool().getConnection());
    var open = await(first.begin());
    assertThat(await(next(first, 2026)).text()).isEqualTo("01/2026/BC-UBND");

    var second = new Database(fresh.pool()).inTransaction(transaction -> next(transaction, 2026));
    waitsForALock();
    assertThat(second.isComplete()).isFalse();
    await(open.rollback());

    assertThat(await(second).ordinal()).isEqualTo(1);
    await(first.close());
  }

  @Test
  void missesNoneAndGivesNoneTwiceWhenManySubmitAtOnceAndSomeFail() {
    var database = new Database(fresh.pool());
    var given = IntStream.range(0, 60)
        .mapToObj(place -> database
            .inTransaction(transaction -> next(transaction, 2026)
                .compose(number -> place % 3 == 0
                    ? Future.<Integer>failedFuture(new IllegalStateException("undone"))
                    : Future.succeededFuture(number.ordinal())))
            .map(List::of)
            .otherwise(List.of()))
        .toList();
    var all = new ArrayList<Integer>();
    given.forEach(some -> all.addAll(await(some)));

    assertThat(all)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(1, 40).boxed().toList());
  }

  @Test
  void countsEachUnitSeriesAndYearFromOne() {
    assertThat(await(next(fresh.pool(), 2026)).ordinal()).isEqualTo(1);
    assertThat(await(next(fresh.pool(), 2027)).ordinal()).isEqualTo(1);
    assertThat(await(store.nextNumber(fresh.pool(), COMMUNE, "QĐ", 2026)).text())
        .isEqualTo("01/2026/QĐ-UBND");
    assertThat(await(store.nextNumber(fresh.pool(), new UnitCode("25"), "BC", 2026))
            .text())
        .isEqualTo("01/2026/BC-SYT");
    assertThat(await(next(fresh.pool(), 2026)).text()).isEqualTo("02/2026/BC-UBND");
  }

  private Future<DocumentNumber> next(SqlClient client, int year) {
    return store.nextNumber(client, COMMUNE, "BC", year);
  }

  private void waitsForALock() {
    eventually(() -> assertThat(await(fresh
                .pool()
                .query(
                    "select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()")
                .execute())
            .size())
        .isPositive());
  }
}
