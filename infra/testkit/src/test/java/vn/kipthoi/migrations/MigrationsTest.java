package vn.kipthoi.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.kipthoi.testkit.Await.await;
import static vn.kipthoi.testkit.Await.eventually;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.testkit.FreshDatabase;

class MigrationsTest {

  private static final int NODES = 4;

  @RegisterExtension
  final FreshDatabase empty = FreshDatabase.withoutSchema();

  @Test
  void takesEachStepOnceWhenSeveralNodesStartAtTheSameMoment() throws Exception {
    try (var nodes = Executors.newFixedThreadPool(NODES)) {
      List<Future<Integer>> starts;
      try (var _ = SchemaLock.take(new Jdbc(empty.address()))) {
        Callable<Integer> node = () -> new Migrations(empty.address()).bringUpToDate();
        starts = Stream.generate(() -> nodes.submit(node)).limit(NODES).toList();
        eventually(() -> assertThat(waiting()).isEqualTo(NODES));
      }

      assertThat(taken(starts)).filteredOn(steps -> steps > 0).hasSize(1);
      assertThat(count("select count(*) from migrations.steps where version is not null"))
          .isEqualTo(taken(starts).stream().mapToInt(Integer::intValue).sum());
    }
  }

  @Test
  void hasNothingToDoTheSecondTime() {
    var migrations = new Migrations(empty.address());
    assertThat(migrations.bringUpToDate()).isPositive();

    assertThat(migrations.bringUpToDate()).isZero();
  }

  @Test
  void refusesADatabaseThatANewerProgramHasBroughtFurther() {
    var migrations = new Migrations(empty.address());
    assertThat(migrations.bringUpToDate()).isPositive();
    change("""
        insert into migrations.steps
        select installed_rank + 1000, '299901010000', 'of tomorrow', type, script, checksum,
               installed_by, installed_on, execution_time, success
          from migrations.steps
         order by installed_rank desc
         limit 1
        """);

    assertThatThrownBy(migrations::bringUpToDate)
        .isInstanceOf(SchemaTooNew.class)
        .hasMessageContaining("299901010000 (of tomorrow)")
        .hasMessageContaining("Start that version or a newer one");
  }

  @Test
  void refusesAStepThatWasEditedAfterItWasTaken() {
    var migrations = new Migrations(empty.address());
    assertThat(migrations.bringUpToDate()).isPositive();
    change("update migrations.steps set checksum = checksum + 1 where version is not null");

    assertThatThrownBy(migrations::bringUpToDate)
        .isInstanceOf(FlywayException.class)
        .hasMessageContaining("checksum mismatch");
  }

  private static List<Integer> taken(List<Future<Integer>> starts) {
    return starts.stream().map(MigrationsTest::steps).toList();
  }

  private static int steps(Future<Integer> start) {
    try {
      return start.get();
    } catch (ExecutionException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private int waiting() {
    return count("select count(*) from pg_locks where locktype = 'advisory' and not granted");
  }

  private int count(String question) {
    return await(empty.pool().query(question).execute()).iterator().next().getInteger(0);
  }

  private void change(String statement) {
    var _ = await(empty.pool().query(statement).execute());
  }
}
