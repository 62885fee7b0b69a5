package vn.kipthoi.launcher.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.testkit.Await.await;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kipthoi.platform.journal.Journal;
import vn.kipthoi.platform.journal.JournalChain;
import vn.kipthoi.platform.journal.JournalLine;
import vn.kipthoi.platform.privacy.KeyFile;
import vn.kipthoi.platform.privacy.Purpose;
import vn.kipthoi.platform.privacy.Vault;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.testkit.FreshDatabase;

/** Somebody who owns the database changes the journal behind the program's back. */
class JournalVerificationTest {

  @RegisterExtension
  final FreshDatabase fresh = new FreshDatabase();

  private static final String KEYS = KeyFile.fresh();
  private static final Vault VAULT = new Vault(KeyFile.parse(KEYS));
  private static final Instant NOON = Instant.parse("2026-11-22T05:00:00.123456789Z");
  private static final int PER_ROUND = 4;

  @BeforeEach
  void threeRoundsOfLines() {
    IntStream.range(0, 3).forEach(round -> {
      IntStream.range(0, PER_ROUND).forEach(nth -> write(round * PER_ROUND + nth));
      link();
    });
  }

  @Test
  void findsTheJournalWholeWhateverWasWritten() {
    write(12);

    var found = check();

    assertThat(found.breaks()).isEmpty();
    assertThat(found.links()).isEqualTo(12);
    assertThat(found.waiting()).isEqualTo(1);
    assertThat(found.head().link()).isEqualTo(12);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "actor = 'somebody else'",
        "at = at + interval '1 microsecond'",
        "detail = '{}'",
        "purpose = null",
        "policy = 'another'",
        "subject = gen_random_uuid()",
        "action = 'case-not-read'"
      })
  void namesTheLineThatWasChanged(String change) {
    asOwner("update platform.journal set " + change + " where line = 6");

    assertThat(first()).isEqualTo(new Break(Break.Kind.CHANGED, 6, 6));
  }

  @Test
  void namesTheLineThatWasChangedWithoutTheKeyToo() {
    asOwner("update platform.journal set actor = 'somebody else' where line = 6");

    assertThat(check(1, Optional.empty(), Optional.empty()).breaks().getFirst())
        .isEqualTo(new Break(Break.Kind.CHANGED, 6, 6));
  }

  @Test
  void namesTheLineThatWasTakenOut() {
    asOwner("delete from platform.journal where line = 6");

    assertThat(first()).isEqualTo(new Break(Break.Kind.REMOVED, 6, 6));
  }

  @Test
  void namesTheLinkThatWasTakenOutWithItsLine() {
    asOwner("delete from platform.journal where line = 6");
    asOwner("delete from platform.journal_links where line = 6");

    assertThat(first()).isEqualTo(new Break(Break.Kind.LINK_REMOVED, 6, 0));
  }

  @Test
  void namesThePlaceWhereTheGapWasClosed() {
    asOwner("delete from platform.journal where line = 6");
    asOwner("delete from platform.journal_links where line = 6");
    IntStream.rangeClosed(7, 12)
        .forEach(link ->
            asOwner("update platform.journal_links set link = link - 1 where link = " + link));

    assertThat(first()).isEqualTo(new Break(Break.Kind.MOVED, 6, 7));
  }

  @Test
  void namesTheFirstOfTwoLinesThatChangedPlaces() {
    asOwner("update platform.journal_links set line = 100 where line = 6");
    asOwner("update platform.journal_links set line = 6 where line = 7");
    asOwner("update platform.journal_links set line = 7 where line = 100");

    assertThat(first()).isEqualTo(new Break(Break.Kind.MOVED, 6, 7));
  }

  @Test
  void namesALineThatWasPutInAndLeftOutOfTheChain() {
    asOwner(copyOf(6));

    assertThat(first()).isEqualTo(new Break(Break.Kind.NOT_LINKED, 0, 13));
  }

  @Test
  void namesALineThatWasCopiedAndLinkedByTheProgramItself() {
    asOwner(copyOf(6));
    asOwner("insert into platform.journal_unlinked (line) values (13)");
    link();

    assertThat(first()).isEqualTo(new Break(Break.Kind.COPIED, 0, 13));
  }

  @Test
  void namesALineWithASealThatIsNotOurs() {
    asOwner("""
        insert into platform.journal (id, at, actor, action, subject, detail, seal)
        values (gen_random_uuid(), platform.now(), 'operator', 'case-read', gen_random_uuid(),
                '{}', decode(repeat('ab', 32), 'hex'))
        """);
    asOwner("insert into platform.journal_unlinked (line) values (13)");
    link();

    assertThat(first()).isEqualTo(new Break(Break.Kind.CHANGED, 13, 13));
  }

  @Test
  void namesALineWithoutASealAmongThoseThatHaveOne() {
    asOwner("alter table platform.journal drop constraint journal_lines_are_sealed");
    asOwner("update platform.journal set seal = null, id = null where line = 12");

    assertThat(first()).isEqualTo(new Break(Break.Kind.NEVER_WRITTEN, 12, 12));
  }

  @Test
  void namesALineThatWasChangedBeforeItWasLinked() {
    write(12);
    asOwner("update platform.journal set actor = 'somebody else' where line = 13");

    assertThat(first()).isEqualTo(new Break(Break.Kind.CHANGED, 0, 13));
  }

  @Test
  void namesALineThatWasTakenOutBeforeItWasLinked() {
    write(12);
    asOwner("delete from platform.journal where line = 13");

    assertThat(first()).isEqualTo(new Break(Break.Kind.REMOVED, 0, 13));
  }

  @Test
  void seesAChainThatWasMadeAnewWithoutTheKey() {
    asOwner("update platform.journal_links set hash = decode(repeat('ab', 32), 'hex')"
        + " where link = 12");

    assertThat(check().breaks())
        .contains(new Break(Break.Kind.MOVED, 12, 12), new Break(Break.Kind.NOT_SEALED, 12, 12));
  }

  @Test
  void seesATailThatWasCutWithinARoundWithoutAnAnchor() {
    cutAfter(10);

    assertThat(first()).isEqualTo(new Break(Break.Kind.CUT, 11, 0));
  }

  @Test
  void seesATailThatWasCutAtTheEndOfARoundByTheAnchor() {
    var anchor = check().head();
    cutAfter(8);

    assertThat(check().breaks()).isEmpty();
    assertThat(check(1, seals(), Optional.of(anchor)).breaks())
        .containsExactly(new Break(Break.Kind.CUT, 12, 0));
  }

  @Test
  void seesAChainThatWasMadeAnewWithTheKeyByTheAnchor() {
    var anchor = check().head();
    asOwner("delete from platform.journal_links");
    asOwner("insert into platform.journal_unlinked select line from platform.journal");
    asOwner("delete from platform.journal_unlinked where line = 3");
    asOwner("delete from platform.journal where line = 3");
    link();
    write(12);
    link();

    assertThat(check().breaks()).isEmpty();
    assertThat(check(1, seals(), Optional.of(anchor)).breaks().getFirst())
        .isEqualTo(new Break(Break.Kind.NOT_THE_ANCHOR, 12, 0));
  }

  @Test
  void believesWhatLiesBeforeTheLinkItStartsFrom() {
    asOwner("update platform.journal set actor = 'somebody else' where line = 3");

    var later = check(5, seals(), Optional.empty());

    assertThat(later.breaks()).isEmpty();
    assertThat(later.links()).isEqualTo(8);
  }

  @Test
  void writesAnAnchorThatItCanReadAgain(@TempDir Path place) throws Exception {
    var head = check().head();
    head.write(place.resolve("anchor.json"));

    assertThat(Anchor.read(place.resolve("anchor.json"))).isEqualTo(head);
  }

  private Break first() {
    return check().breaks().getFirst();
  }

  private JournalVerification.Found check() {
    return check(1, seals(), Optional.empty());
  }

  private JournalVerification.Found check(
      long from, Optional<SealCheck> seals, Optional<Anchor> anchor) {
    return await(new JournalVerification(new Database(fresh.pool()))
        .run(new JournalVerification.Task(from, seals, anchor)));
  }

  private static Optional<SealCheck> seals() {
    return Optional.of(SealCheck.with(KEYS));
  }

  private void write(int nth) {
    var detail = new JsonObject()
        .put("nth", nth)
        .put("share", 0.1 + 0.2)
        .put("whole", 2.0)
        .put("large", Long.MAX_VALUE)
        .put("words", new JsonArray().add("Hà Nội \"😀\"\n\u0001\\").addNull().add(true))
        .put("at", NOON);
    var line = new JournalLine(NOON, "tests", "case-read", UUID.randomUUID(), detail)
        .openingFor(Purpose.SHOWING_TO_THE_CASE_TEAM)
        .under("2026-11-22");
    await(new Journal(VAULT).write(fresh.pool(), line));
  }

  private void link() {
    var _ = await(
        new JournalChain(new Database(fresh.pool()), VAULT, InstantSource.fixed(NOON)).linkOn());
  }

  private void cutAfter(int link) {
    asOwner("delete from platform.journal where line > " + link);
    asOwner("delete from platform.journal_links where link > " + link);
  }

  private static String copyOf(int line) {
    return "insert into platform.journal (id, at, actor, action, subject, detail, purpose, policy, seal)"
        + " select id, at, actor, action, subject, detail, purpose, policy, seal"
        + " from platform.journal where line = " + line;
  }

  private void asOwner(String change) {
    var _ = await(fresh
        .pool()
        .withTransaction(transaction -> transaction
            .query("alter table platform.journal disable trigger user")
            .execute()
            .compose(off -> transaction
                .query("alter table platform.journal_links disable trigger user")
                .execute())
            .compose(off -> transaction.query(change).execute())));
  }
}
