package vn.kipthoi.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.testkit.Await.await;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FreshDatabaseTest {

  @RegisterExtension
  static final FreshDatabase database = new FreshDatabase();

  @Test
  void thinksInATimeZoneThatNobodyExpects() {
    assertThat(ask("show timezone", String.class)).isEqualTo("Asia/Kathmandu");
  }

  @Test
  void worksAsAUserWithoutPowersBeyondItsDatabase() {
    assertThat(ask("select rolsuper from pg_roles where rolname = current_user", Boolean.class))
        .isFalse();
  }

  @Test
  void standsWhereTheClockStandsAndMovesWithIt() {
    var clock = database.clockAt("2026-03-29T00:30:00.123456Z");
    assertThat(databaseTime()).isEqualTo(clock.instant());

    clock.advance(Duration.ofHours(2).minusNanos(1000));

    assertThat(databaseTime()).isEqualTo("2026-03-29T02:30:00.123455Z");
  }

  private static Instant databaseTime() {
    return ask("select platform.now()", OffsetDateTime.class).toInstant();
  }

  private static <T> T ask(String question, Class<T> type) {
    var rows = await(database.pool().query(question).execute());
    return rows.iterator().next().get(type, 0);
  }
}
