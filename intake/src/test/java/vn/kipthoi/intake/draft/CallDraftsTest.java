package vn.kipthoi.intake.draft;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static vn.kipthoi.testkit.Await.await;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.intake.draft.desk.CallDrafts;
import vn.kipthoi.platform.journal.Journal;
import vn.kipthoi.platform.privacy.DataKeys;
import vn.kipthoi.platform.privacy.KeyFile;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.privacy.Purpose;
import vn.kipthoi.platform.privacy.Vault;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.testkit.FreshDatabase;
import vn.kipthoi.testkit.SettableClock;

class CallDraftsTest {

  private static final UUID PHUC = UUID.randomUUID();
  private static final UUID LAN = UUID.randomUUID();

  @RegisterExtension
  final FreshDatabase fresh = new FreshDatabase();

  private final UUID id = UUID.randomUUID();
  private SettableClock clock = SettableClock.startingAt("2026-11-22T02:00:00Z");
  private CallDrafts drafts;

  @BeforeEach
  void aDesk() {
    clock = fresh.clockAt("2026-11-22T02:00:00Z");
    var keys = new DataKeys(new Vault(KeyFile.parse(KeyFile.fresh())));
    drafts = new CallDrafts(new Database(fresh.pool()), clock, keys, new Journal(keys.vault()));
  }

  @Test
  void keepsTheHighestRevisionWhateverComesLast() {
    save(1, "Hàng xóm gọi");
    save(3, "Hàng xóm gọi, bé khóc");

    assertThat(save(2, "Hàng xóm gọi, bé")).isEqualTo(new Saving.Older(3, clock.instant()));

    assertThat(words()).isEqualTo("Hàng xóm gọi, bé khóc");
    assertThat(await(drafts.find(PHUC, id)).orElseThrow().revision()).isEqualTo(3);
  }

  @Test
  void savesTheHigherOfTwoThatMeetOnTheDatabase() {
    save(1, "a");

    var both = await(Future.all(
        drafts.save(PHUC, id, 7, written("sau")), drafts.save(PHUC, id, 6, written("trước"))));

    assertThat(both.<Saving>resultAt(0)).isInstanceOf(Saving.Saved.class);
    assertThat(words()).isEqualTo("sau");
  }

  @Test
  void sealsEveryWordAndTheReporterUnderAnotherRing() {
    var fields = Map.of(
        "concern", List.of("canary-note"),
        "reporter.phone", List.of("canary-phone"),
        "harms", List.of("VIO.PHYS", "NEG"));
    var unused = await(drafts.save(PHUC, id, 1, Personal.of(new Written(fields))));

    assertThat(row("select d::text as said from intake.call_drafts d").getString("said"))
        .doesNotContain("canary");
    assertThat(row("select count(distinct ring)::int as rings from platform.data_keys"
                + " where subject = '" + id + "'")
            .getInteger("rings"))
        .isEqualTo(2);
    var opened = await(drafts.find(PHUC, id)).orElseThrow().written();
    assertThat(opened.revealFor(Purpose.SHOWING_TO_ITS_GIVER).fields()).isEqualTo(fields);
  }

  @Test
  void belongsToItsOwnerAlone() {
    save(1, "Hàng xóm gọi");

    assertThat(await(drafts.find(LAN, id))).isEmpty();
    assertThat(await(drafts.of(LAN))).isEmpty();
    assertThat(await(drafts.save(LAN, id, 9, written("của tôi"))))
        .isEqualTo(new Saving.NotTheirs());
    assertThat(await(drafts.end(LAN, id, End.SET_ASIDE))).isFalse();
    assertThat(words()).isEqualTo("Hàng xóm gọi");
  }

  @Test
  void forgetsTheWordsOnceItIsSentAndKeepsNoMore() {
    save(1, "Hàng xóm gọi");

    assertThat(await(drafts.end(PHUC, id, End.SENT))).isTrue();

    assertThat(await(drafts.end(PHUC, id, End.SENT))).isFalse();
    assertThat(save(2, "muộn")).isEqualTo(new Saving.Ended());
    assertThat(await(drafts.of(PHUC))).isEmpty();
    assertThat(row("select content, identity, state from intake.call_drafts").getBuffer("content"))
        .isNull();
    assertThat(row("select string_agg(action, ' ' order by action) as said from platform.journal")
            .getString("said"))
        .isEqualTo("draft-begun draft-sent");
  }

  @Test
  void raisesAnAlarmForDangerThatLiesUntouchedForFiveMinutes() {
    save(1, "Bé bị đánh đập từ chiều qua");
    clock.advance(ofMinutes(4));
    save(2, "Bé bị đánh đập từ chiều qua, nhà gần cầu");
    clock.advance(ofMinutes(5).minus(ofSeconds(1)));
    assertThat(await(drafts.left())).isEmpty();

    clock.advance(ofSeconds(1));

    assertThat(await(drafts.left()))
        .extracting(LeftDraft::id, LeftDraft::owner)
        .containsExactly(tuple(id, PHUC));
  }

  @Test
  void raisesNoneForADraftThatNamesNoDanger() {
    save(1, "Hỏi về học phí");
    clock.advance(ofMinutes(60));

    assertThat(await(drafts.left())).isEmpty();
    assertThat(NamedDanger.in(new Written(Map.of("safety.safeTonight", List.of("unknown")))))
        .isFalse();
    assertThat(NamedDanger.in(new Written(Map.of("safety.safeTonight", List.of("no")))))
        .isTrue();
  }

  @Test
  void handsALeftDraftToTheFirstWhoTakesItAndOnlyWhenItWasLeft() {
    save(1, "Bé bị bỏ rơi");
    assertThat(await(drafts.takeOver(LAN, id))).isFalse();
    clock.advance(ofMinutes(6));

    var asked = await(Future.all(drafts.takeOver(LAN, id), drafts.takeOver(UUID.randomUUID(), id)));

    assertThat(List.of(asked.<Boolean>resultAt(0), asked.<Boolean>resultAt(1)))
        .containsExactlyInAnyOrder(true, false);
    assertThat(await(drafts.find(PHUC, id))).isEmpty();
    assertThat(await(drafts.left())).isEmpty();
    assertThat(row("select count(*)::int as n from platform.journal"
                + " where action = 'draft-taken-over'")
            .getInteger("n"))
        .isEqualTo(1);
  }

  @CanIgnoreReturnValue
  private Saving save(long revision, String note) {
    return await(drafts.save(PHUC, id, revision, written(note)));
  }

  private String words() {
    return await(drafts.find(PHUC, id))
        .orElseThrow()
        .written()
        .revealFor(Purpose.SHOWING_TO_ITS_GIVER)
        .at("concern");
  }

  private static Personal<Written> written(String note) {
    return Personal.of(new Written(Map.of("concern", List.of(note))));
  }

  private Row row(String query) {
    return await(fresh.pool().query(query).execute()).iterator().next();
  }
}
