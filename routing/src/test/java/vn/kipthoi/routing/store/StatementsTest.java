package vn.kipthoi.routing.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.testkit.Await.await;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.kipthoi.platform.sql.Sql;
import vn.kipthoi.testkit.FreshDatabase;

class StatementsTest {

  @RegisterExtension
  static final FreshDatabase database = new FreshDatabase();

  static Stream<Sql> statements() {
    return Stream.<Sql[]>of(
            LadderStore.Statement.values(),
            DutyStore.Statement.values(),
            SealedStaff.Statement.values(),
            RosterStore.Statement.values(),
            CaseStore.Statement.values(),
            DeadlineStore.Statement.values(),
            CallStore.Statement.values(),
            HasteStore.Statement.values(),
            NearStore.Statement.values(),
            OverdueStore.Statement.values(),
            AnswerStore.Statement.values(),
            ClaimStore.Statement.values(),
            NextOwedStore.Statement.values(),
            TakenStore.Statement.values(),
            TimelineStore.Statement.values(),
            ExclusionStore.Statement.values(),
            FollowerStore.Statement.values(),
            CaseLock.Statement.values(),
            HomeStore.Statement.values(),
            QuestionStore.Statement.values(),
            DissolvedStore.Statement.values(),
            MilestoneStore.Statement.values(),
            HandStore.Statement.values(),
            ProgressStore.Statement.values(),
            CaseReferences.Statement.values(),
            ProofStore.Statement.values(),
            ViewStore.Statement.values())
        .flatMap(Arrays::stream);
  }

  @ParameterizedTest
  @MethodSource("statements")
  void everyStatementFitsTheSchema(Sql statement) {
    var _ =
        await(database.pool().withConnection(connection -> connection.prepare(statement.text())));
  }

  @ParameterizedTest
  @MethodSource("statements")
  void everyStatementNamesRoutingsOwnTablesOnly(Sql statement) {
    assertThat(statement.text()).doesNotContain(List.of("intake.", "notifier.", "platform.facts"));
  }
}
