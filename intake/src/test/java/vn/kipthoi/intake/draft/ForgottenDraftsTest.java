package vn.kipthoi.intake.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.testkit.Await.await;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.vertx.sqlclient.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.intake.draft.desk.CallDrafts;
import vn.kipthoi.intake.draft.store.ForgottenDrafts;
import vn.kipthoi.platform.journal.Journal;
import vn.kipthoi.platform.privacy.DataKeys;
import vn.kipthoi.platform.privacy.KeyFile;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.privacy.Vault;
import vn.kipthoi.platform.retention.Tally;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.testkit.FreshDatabase;
import vn.kipthoi.testkit.SettableClock;

/** What somebody began to write down and never sent does not lie about for ever. */
class ForgottenDraftsTest {

  private static final UUID PHUC = UUID.randomUUID();
  private static final Duration MONTH = Duration.ofDays(30);

  @RegisterExtension
  final FreshDatabase fresh = new FreshDatabase();

  private final DataKeys keys = new DataKeys(new Vault(KeyFile.parse(KeyFile.fresh())));
  private final ForgottenDrafts forgotten = new ForgottenDrafts(keys);
  private SettableClock clock = SettableClock.startingAt("2026-11-22T02:00:00Z");
  private CallDrafts drafts;

  @BeforeEach
  void aDesk() {
    clock = fresh.clockAt("2026-11-22T02:00:00Z");
    drafts = new CallDrafts(new Database(fresh.pool()), clock, keys, new Journal(keys.vault()));
  }

  @Test
  void setsAsideWhatNobodyTouchedAndDestroysItsKeys() {
    var old = save("Gọi hỏi chuyện học phí");
    clock.advance(MONTH);
    var young = save("Gọi hỏi chuyện nhập học");

    assertThat(letGo(clock.instant().minusSeconds(60), 10)).isEqualTo(1);

    assertThat(await(drafts.find(PHUC, old))).isEmpty();
    assertThat(await(drafts.find(PHUC, young))).isPresent();
    assertThat(count("intake.call_drafts where content is null and state = 'set_aside'"))
        .isEqualTo(1);
    assertThat(keysOf(old)).isZero();
    assertThat(keysOf(young)).isEqualTo(2);
    assertThat(letGo(clock.instant().minusSeconds(60), 10)).isZero();
  }

  @Test
  void leavesADraftThatNamesDangerToTheDeskHoweverOldItIs() {
    var danger = UUID.randomUUID();
    var _ = await(drafts.save(
        PHUC, danger, 1, Personal.of(new Written(Map.of("dangerNow", List.of("yes"))))));
    assertThat(count("intake.call_drafts where danger")).isEqualTo(1);
    clock.advance(MONTH.multipliedBy(24));

    assertThat(letGo(clock.instant(), 10)).isZero();
    assertThat(await(drafts.find(PHUC, danger))).isPresent();
  }

  @Test
  void takesNoMoreAtOnceThanItIsToldAndTheOldestFirst() {
    var oldest = save("một");
    clock.advance(Duration.ofMinutes(1));
    var next = save("hai");
    clock.advance(MONTH);

    assertThat(letGo(clock.instant(), 1)).isEqualTo(1);
    assertThat(await(drafts.find(PHUC, oldest))).isEmpty();
    assertThat(await(drafts.find(PHUC, next))).isPresent();
  }

  @Test
  void countsAheadWhatWouldGo() {
    save("một");
    clock.advance(Duration.ofMinutes(1));
    save("hai");
    var before = clock.instant();

    assertThat(await(forgotten.tally(fresh.pool(), before, before.plus(MONTH))))
        .isEqualTo(new Tally(2, 1, 1));
  }

  @CanIgnoreReturnValue
  private UUID save(String words) {
    var id = UUID.randomUUID();
    var written = Personal.of(new Written(Map.of("concern", List.of(words))));
    var _ = await(drafts.save(PHUC, id, 1, written));
    return id;
  }

  private int letGo(Instant before, int atMost) {
    return await(new Database(fresh.pool())
        .inTransaction(transaction -> forgotten.letGo(transaction, before, atMost)));
  }

  private long keysOf(UUID draft) {
    return count("platform.data_keys where subject = '" + draft + "'");
  }

  private long count(String what) {
    Row row = await(fresh.pool().query("select count(*) as n from " + what).execute())
        .iterator()
        .next();
    return row.getLong("n");
  }
}
