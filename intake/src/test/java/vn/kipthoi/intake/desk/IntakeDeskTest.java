package vn.kipthoi.intake.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static vn.kipthoi.testkit.Await.await;
import static vn.kipthoi.testkit.Await.eventually;

import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowIterator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.intake.Locality;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.Receipt;
import vn.kipthoi.intake.ReportReceived;
import vn.kipthoi.intake.desk.Taking.KeyUsedOtherwise;
import vn.kipthoi.intake.desk.Taking.Taken;
import vn.kipthoi.intake.likeness.desk.Likenesses;
import vn.kipthoi.intake.likeness.desk.Marking;
import vn.kipthoi.intake.likeness.desk.Recognition;
import vn.kipthoi.platform.facts.Doorbell;
import vn.kipthoi.platform.facts.Fact;
import vn.kipthoi.platform.privacy.DataKeys;
import vn.kipthoi.platform.privacy.KeyFile;
import vn.kipthoi.platform.privacy.Purpose;
import vn.kipthoi.platform.privacy.Vault;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.testkit.FreshDatabase;
import vn.kipthoi.testkit.SettableClock;

class IntakeDeskTest {

  @RegisterExtension
  static final FreshDatabase database = new FreshDatabase();

  private final SettableClock clock = database.clockAt("2026-11-22T13:04:05.123456Z");
  private final DataKeys keys = new DataKeys(new Vault(KeyFile.parse(KeyFile.fresh())));
  private final IntakeDesk desk = new IntakeDesk(
      new Database(database.pool()),
      clock,
      keys,
      new Doorbell(database.vertx()),
      Drafts.PLACES,
      recognition());
  private final ReportFile file = new ReportFile(new Database(database.pool()), keys);

  private Recognition recognition() {
    return new Recognition(
        new Likenesses(new Database(database.pool()), keys, Drafts.SURROUNDINGS),
        new Marking(keys.vault(), Drafts.SURROUNDINGS));
  }

  @Test
  void takesAReportWithItsFactAndItsJournalLine() {
    var taken = taken(Drafts.sending("one", "a"));

    var report = await(file.find(taken.reportId())).orElseThrow();
    assertThat(taken.number().text()).matches("R-2026-\\d{6}");
    assertThat(taken.receivedAt()).isEqualTo(clock.instant());
    assertThat(report.account()).isEqualTo(Drafts.account());
    assertThat(report.reporter()).isEqualTo(Drafts.ofTheNeighbour().reporter());
    assertThat(report.urgency().priority()).isEqualTo(Priority.P1);
    assertThat(fact(taken.reportId()))
        .isEqualTo(new ReportReceived(
            taken.reportId(),
            taken.number().text(),
            clock.instant(),
            Priority.P1,
            new Locality.Determined(Drafts.LAC_THUY),
            false,
            true,
            true,
            List.of()));
    assertThat(text("select action from platform.journal where subject = '%s'", taken.reportId()))
        .isEqualTo("report-taken");
  }

  @Test
  void keepsTheReasonsOfItsUrgency() {
    var taken = taken(Drafts.sending("reasons", "a"));

    var urgency = await(file.find(taken.reportId())).orElseThrow().urgency();

    var foreseen = desk.preview(Drafts.ofTheNeighbour()).urgency();
    assertThat(urgency.priority()).isEqualTo(foreseen.priority());
    assertThat(urgency.why()).isEqualTo(foreseen.why());
    assertThat(urgency.answers().revealFor(Purpose.ROUTING))
        .containsAllEntriesOf(foreseen.answers().revealFor(Purpose.ROUTING))
        .containsKey("repeats");
    assertThat(urgency.rules().toString()).isEqualTo("‹personal›");
  }

  @Test
  void givesTheSameReceiptForTheSameSending() {
    var first = taken(Drafts.sending("twice", "a"));
    clock.advance(Duration.ofMinutes(5));

    assertThat(taken(Drafts.sending("twice", "a"))).isEqualTo(first);
    assertThat(count("intake.reports", first.reportId())).isOne();
  }

  @Test
  void takesNothingWhenTheKeyWasUsedForSomethingElse() {
    var first = taken(Drafts.sending("reused", "a"));

    var second = await(desk.take(Drafts.ofTheNeighbour(), Drafts.sending("reused", "b")));

    assertThat(second).isInstanceOf(KeyUsedOtherwise.class);
    assertThat(taken(Drafts.sending("reused", "a"))).isEqualTo(first);
  }

  @Test
  void takesOneReportWhenTheSameSendingArrivesTwiceAtTheSameMoment() {
    // Given a transaction that holds up every writing of a report, so that both are under way
    var other = await(database.pool().getConnection());
    var holding = await(other.begin());
    var _ = await(other.query("lock table intake.reports in share mode").execute());
    var before = numbers();

    // When
    var one = desk.take(Drafts.ofTheNeighbour(), Drafts.sending("collision", "a"));
    var two = desk.take(Drafts.ofTheNeighbour(), Drafts.sending("collision", "a"));
    eventually(() -> assertThat(waitingForTheLock()).isEqualTo("2"));
    var _ = await(holding.commit());
    var _ = await(other.close());

    // Then
    assertThat(await(one)).isEqualTo(await(two)).isInstanceOf(Taken.class);
    assertThat(numbers()).isEqualTo(before + 1);
  }

  @Test
  void takesEveryReportThatComesWithoutAKey() {
    var draft = Drafts.ofTheNeighbour();
    var body = JsonObject.of("concern", "a");

    var first = await(desk.take(draft, Sending.of(draft.operator(), Optional.empty(), body)));
    var second = await(desk.take(draft, Sending.of(draft.operator(), Optional.empty(), body)));

    assertThat(first).isNotEqualTo(second);
  }

  @Test
  void countsFromWhenAnOperatorHeardIt() {
    var heardAt = clock.instant().minus(Duration.ofMinutes(20));
    var draft = Drafts.writtenBy(UUID.randomUUID(), heardAt);

    var taken = (Taken) await(desk.take(draft, Drafts.sending("heard", "a")));

    var fact = fact(taken.reportId());
    assertThat(fact.heardAt()).isEqualTo(heardAt);
    assertThat(fact.conflict()).isTrue();
    assertThat(fact.locality()).isInstanceOf(Locality.OneOf.class);
    assertThat(await(file.enteredBy(draft.operator().orElseThrow(), 10)))
        .singleElement()
        .satisfies(entry -> assertThat(entry.number()).isEqualTo(taken.number()));
  }

  @Test
  void neverCountsFromLaterThanTheDatabasesTime() {
    var early = clock.instant();
    var fast = SettableClock.startingAt(early.plus(Duration.ofHours(1)));
    var hasty = new IntakeDesk(
        new Database(database.pool()),
        fast,
        keys,
        new Doorbell(database.vertx()),
        Drafts.PLACES,
        recognition());

    var taken = (Taken) await(hasty.take(Drafts.ofTheNeighbour(), Drafts.sending("fast", "a")));

    assertThat(taken.receivedAt()).isEqualTo(early);
  }

  @Test
  void findsAReportByItsReceiptAndByNoOther() {
    var taken = taken(Drafts.sending("receipt", "a"));

    assertThat(await(file.withReceipt(taken.receipt()))).contains(taken.reportId());
    assertThat(await(file.withReceipt(Receipt.parse("0000 0000 0000 0000").orElseThrow())))
        .isEmpty();
  }

  @Test
  void keepsNothingPersonalInTheClear() {
    var taken = taken(Drafts.sending("canary", "a"));

    for (var table : new String[] {"intake.reports", "platform.facts", "platform.journal"}) {
      var rows = everything(table);
      assertThat(rows).as(table).isNotEmpty();
      assertThat(rows)
          .as(table)
          .noneMatch(row -> row.contains("canary")
              || row.contains("912345678")
              || row.contains("step_parent")
              || row.contains("VIO")
              || row.contains("SEX")
              || row.contains(taken.receipt().digits()));
    }
  }

  @Test
  void refusesToEditAReport() {
    var taken = taken(Drafts.sending("edit", "a"));
    var edit =
        "update intake.reports set priority = 'P4' where id = '%s'".formatted(taken.reportId());

    assertThatThrownBy(() -> await(database.pool().query(edit).execute()))
        .hasMessageContaining("never edited");
  }

  @Test
  void opensNoReportOnceItsKeyIsDestroyed() {
    var taken = taken(Drafts.sending("shredded", "a"));
    var shred = "delete from platform.data_keys where subject = '%s'".formatted(taken.reportId());
    var _ = await(database.pool().query(shred).execute());

    assertThatThrownBy(() -> await(file.find(taken.reportId())))
        .hasMessageContaining("key for " + taken.reportId());
  }

  private Taken taken(Sending sending) {
    return assertThat(await(desk.take(Drafts.ofTheNeighbour(), sending)))
        .asInstanceOf(type(Taken.class))
        .actual();
  }

  private ReportReceived fact(UUID report) {
    var row = row("select * from platform.facts where subject = '%s'".formatted(report));
    return ReportReceived.from(new Fact(
        row.getUUID("id"),
        row.getString("kind"),
        row.getUUID("subject"),
        row.getJsonObject("body"),
        row.getOffsetDateTime("recorded_at").toInstant()));
  }

  private long numbers() {
    return row("select count(*) as n from intake.reports").getLong("n");
  }

  private long count(String table, UUID id) {
    return row("select count(*) as n from %s where id = '%s'".formatted(table, id))
        .getLong("n");
  }

  private String waitingForTheLock() {
    return text(
        "select count(*)::text from pg_locks where relation = 'intake.reports'::regclass and not granted");
  }

  private List<String> everything(String table) {
    var rows = new ArrayList<String>();
    await(database
            .pool()
            .query("select t::text as row from %s t".formatted(table))
            .execute())
        .forEach(row -> rows.add(row.getString("row")));
    return rows;
  }

  private String text(String sql, Object... arguments) {
    return row(sql.formatted(arguments)).getString(0);
  }

  private Row row(String sql) {
    RowIterator<Row> rows = await(database.pool().query(sql).execute()).iterator();
    return rows.next();
  }
}
