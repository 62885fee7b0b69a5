package vn.kipthoi.routing.policy.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.testkit.Await.await;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.kipthoi.platform.sql.Sql;
import vn.kipthoi.routing.policy.Policy;
import vn.kipthoi.testkit.FreshDatabase;

class BookStoreTest {

  @RegisterExtension
  static final FreshDatabase database = new FreshDatabase();

  private final BookStore store = new BookStore();

  static Stream<Sql> statements() {
    return Stream.<Sql[]>of(
            BookStore.Statement.values(),
            VersionStore.Statement.values(),
            DraftRows.Statement.values(),
            CalendarStore.Statement.values(),
            OpenCaseStore.Statement.values())
        .flatMap(Arrays::stream);
  }

  @ParameterizedTest
  @MethodSource("statements")
  void every_statement_fits_the_schema_and_names_own_tables_only(Sql statement) {
    var _ =
        await(database.pool().withConnection(connection -> connection.prepare(statement.text())));
    assertThat(statement.text()).doesNotContain(List.of("intake.", "notifier.", "platform."));
  }

  @Test
  void the_first_version_is_the_one_that_the_program_ships() {
    var book = await(store.book(database.pool()));

    assertThat(book.nationalAt(Instant.parse("2026-11-22T00:00:00Z")).policy().inOrder())
        .usingRecursiveComparison()
        .ignoringCollectionOrder()
        .isEqualTo(Policy.shipped().inOrder());
  }

  @Test
  void what_was_read_is_handed_out_again_until_there_is_more() {
    var first = await(store.book(database.pool()));
    assertThat(await(store.book(database.pool()))).isSameAs(first);

    var _ = await(database.pool().query("""
        insert into routing.policies
               (version, unit, state, effective_from, reason, drafted_at, submitted_at, checked_at)
        values ('25-2026-1', '25', 'approved', '2026-05-01', 'a test', now(), now(), now())
        """).execute());

    assertThat(await(store.book(database.pool()))).isNotSameAs(first);
  }
}
