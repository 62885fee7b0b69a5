package vn.kipthoi.notifier.store;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.testkit.Await.await;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.kipthoi.platform.retention.KeptRecords;
import vn.kipthoi.platform.retention.Tally;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.platform.sql.Sql;
import vn.kipthoi.testkit.FreshDatabase;

/** To whom texts went and what phones replied goes after its time; what is counted stays. */
class KeptRecordsTest {

  private static final Instant OLD = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant LIMIT = Instant.parse("2026-06-01T00:00:00Z");
  private static final Instant YOUNG = Instant.parse("2026-11-01T00:00:00Z");
  private static final Buffer MARK = Buffer.buffer(new byte[16]);

  @RegisterExtension
  static final FreshDatabase fresh = new FreshDatabase();

  private final KeptRecords replies = new KeptReplies();
  private final KeptRecords texts = new KeptTexts();

  static Stream<Sql> statements() {
    return Stream.<Sql[]>of(KeptReplies.Statement.values(), KeptTexts.Statement.values())
        .flatMap(Arrays::stream);
  }

  @BeforeEach
  void begin() {
    for (var table : List.of("replies", "text_parts", "text_receipts", "simulated_texts")) {
      var _ = await(fresh.pool().query("delete from notifier." + table).execute());
    }
  }

  @ParameterizedTest
  @MethodSource("statements")
  void everyStatementFitsTheSchema(Sql statement) {
    var _ = await(fresh.pool().withConnection(one -> one.prepare(statement.text())));
  }

  @Test
  void emptiesRepliesPastTheirPeriodAndKeepsWhatCameOfThem() {
    reply(OLD, "accepted");
    reply(YOUNG, "accepted");

    assertThat(await(replies.tally(fresh.pool(), LIMIT, YOUNG.plusSeconds(1))))
        .isEqualTo(new Tally(2, 1, 1));
    assertThat(letGo(replies, 10)).isEqualTo(1);

    assertThat(count("replies where outcome = 'accepted' and channel = 'sms'")).isEqualTo(2);
    assertThat(count("replies where sender = '' and sealed_from = '' and sealed_text = ''"))
        .isEqualTo(1);
    assertThat(letGo(replies, 10)).isZero();
  }

  @Test
  void leavesAReplyThatNobodySettledYetHoweverOldItIs() {
    reply(OLD, null);

    assertThat(letGo(replies, 10)).isZero();
    assertThat(count("replies where sealed_text <> ''")).isEqualTo(1);
  }

  @Test
  void takesNoMoreRepliesAtOnceThanItIsTold() {
    reply(OLD, "accepted");
    reply(OLD.plusSeconds(1), "accepted");
    reply(OLD.plusSeconds(2), "accepted");

    assertThat(letGo(replies, 2)).isEqualTo(2);
    assertThat(letGo(replies, 2)).isEqualTo(1);
  }

  @Test
  void leavesAReplyThatSomebodyElseHoldsForAnotherTime() {
    reply(OLD, "accepted");
    var other = await(fresh.pool().getConnection());
    var holding = await(other.begin());
    var _ = await(other.query("select id from notifier.replies for update").execute());

    assertThat(letGo(replies, 10)).isZero();
    var _ = await(holding.rollback());
    var _ = await(other.close());
    assertThat(letGo(replies, 10)).isEqualTo(1);
  }

  @Test
  void forgetsToWhichNumberTextsWentAndKeepsHowManyAndWhatBecameOfThem() {
    for (var at : List.of(OLD, YOUNG)) {
      part(at);
      receipt(at, "applied");
      simulated(at);
    }

    assertThat(await(texts.tally(fresh.pool(), LIMIT, YOUNG.plusSeconds(1))))
        .isEqualTo(new Tally(6, 3, 3));
    assertThat(letGo(texts, 10)).isEqualTo(3);

    assertThat(count("text_parts where state = 'delivered'")).isEqualTo(2);
    assertThat(count("text_parts where recipient = ''")).isEqualTo(1);
    assertThat(count("text_receipts")).isEqualTo(1);
    assertThat(count("simulated_texts")).isEqualTo(1);
    assertThat(letGo(texts, 10)).isZero();
  }

  @Test
  void leavesAReceiptThatStillWaitsForItsPart() {
    receipt(OLD, null);

    assertThat(letGo(texts, 10)).isZero();
    assertThat(count("text_receipts")).isEqualTo(1);
  }

  private static int letGo(KeptRecords records, int atMost) {
    return await(new Database(fresh.pool())
        .inTransaction(transaction -> records.letGo(transaction, LIMIT, atMost)));
  }

  private static void reply(Instant at, @Nullable String outcome) {
    run("""
        insert into notifier.replies
               (id, sender, sealed_from, sealed_text, received_at, outcome, words, settled_at)
        values ($1, $2, $2, $2, $3, $4, case when $4::text is not null then 'Đã nhận' end,
                case when $4::text is not null then $3 end)
        """, UUID.randomUUID(), MARK, at.atOffset(UTC), outcome);
  }

  private static void part(Instant at) {
    run("""
        insert into notifier.text_parts
               (text_key, try, part, of, carrier, reference, recipient, state, message_id, begun_at)
        values ($1, 1, 1, 1, 'smpp', 7, $2, 'delivered', $3, $4)
        """, UUID.randomUUID(), MARK, UUID.randomUUID().toString(), at.atOffset(UTC));
  }

  private static void receipt(Instant at, @Nullable String outcome) {
    run("""
        insert into notifier.text_receipts
               (carrier, message_id, state, recipient, received_at, look_at, outcome)
        values ('smpp', $1, 'delivered', $2, $3, $3, $4)
        """, UUID.randomUUID().toString(), MARK, at.atOffset(UTC), outcome);
  }

  private static void simulated(Instant at) {
    run("""
        insert into notifier.simulated_texts (idempotency_key, recipient, sealed_to, body, sent_at)
        values ($1, $2, $2, 'KIP THOI', $3)
        """, UUID.randomUUID(), MARK, at.atOffset(UTC));
  }

  private static void run(String sql, @Nullable Object... values) {
    var _ = await(fresh.pool().preparedQuery(sql).execute(Tuple.from(values)));
  }

  private static long count(String what) {
    return await(
            fresh.pool().query("select count(*) as n from notifier." + what).execute())
        .iterator()
        .next()
        .getLong("n");
  }
}
