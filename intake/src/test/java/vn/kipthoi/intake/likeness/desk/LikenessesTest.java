package vn.kipthoi.intake.likeness.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.testkit.Await.await;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.intake.AdministrativeUnit;
import vn.kipthoi.intake.Directory;
import vn.kipthoi.intake.Locality;
import vn.kipthoi.intake.Report;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.intake.desk.Drafts;
import vn.kipthoi.intake.desk.IntakeDesk;
import vn.kipthoi.intake.desk.ReportFile;
import vn.kipthoi.intake.desk.Sending;
import vn.kipthoi.intake.desk.Taking.Taken;
import vn.kipthoi.intake.desk.UnitsOfToday;
import vn.kipthoi.intake.desk.Whereabouts.Finding;
import vn.kipthoi.intake.likeness.Reason;
import vn.kipthoi.intake.likeness.Strength;
import vn.kipthoi.intake.wiring.DirectoryWiring;
import vn.kipthoi.platform.facts.Doorbell;
import vn.kipthoi.platform.privacy.DataKeys;
import vn.kipthoi.platform.privacy.KeyFile;
import vn.kipthoi.platform.privacy.Vault;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.testkit.FreshDatabase;
import vn.kipthoi.testkit.SettableClock;

class LikenessesTest {

  @RegisterExtension
  static final FreshDatabase database = new FreshDatabase();

  private static final Directory DIRECTORY = DirectoryWiring.shipped(LocalDate.of(2026, 11, 22));
  private static final UnitCode LAC_THUY = new UnitCode("05392");
  private static final UnitCode ELSEWHERE = DIRECTORY.communes().getFirst().code();
  private static final Call NA =
      new Call("Nguyễn Văn Na", 7, "thôn Đồng Cầu", LAC_THUY, "+84912345678", "Trần Văn Hùng");

  private final SettableClock clock = database.clockAt("2026-11-22T13:04:05Z");
  private final DataKeys keys = new DataKeys(new Vault(KeyFile.parse(KeyFile.fresh())));
  private final Database door = new Database(database.pool());
  private final Surroundings surroundings = new Surroundings(() -> DIRECTORY);
  private final Marking marking = new Marking(keys.vault(), surroundings);
  private final IntakeDesk desk = new IntakeDesk(
      door,
      clock,
      keys,
      new Doorbell(database.vertx()),
      new UnitsOfToday(
          () -> DIRECTORY,
          (place, language) -> new Finding(new Locality.Unknown(), List.of(), Optional.empty())),
      new Recognition(new Likenesses(door, keys, surroundings), marking));
  private final Likenesses likenesses = new Likenesses(door, keys, surroundings);

  @BeforeEach
  void nobodyIsKnown() {
    run("delete from intake.report_marks");
  }

  @Test
  void findsTheChildInAnotherSpelling() {
    var earlier = taken(NA);
    var _ = taken(NA.about("Lê Thị Hoa").at("chợ Bến").from("+84987654321").in(ELSEWHERE));

    var found = alike(NA.about("ng van na").from("+84911111111"));

    assertThat(found).singleElement().satisfies(one -> {
      assertThat(one.report()).isEqualTo(earlier.reportId());
      assertThat(one.likeness().strength()).isEqualTo(Strength.CERTAIN_LOOKING);
      assertThat(one.likeness().reasons())
          .startsWith(Reason.SAME_NAME, Reason.SAME_HAMLET)
          .doesNotContain(Reason.SAME_PHONE);
    });
  }

  @Test
  void findsABoyOfWhomOnlyTheCallNameIsKnownWhereHeLives() {
    var earlier = taken(NA);

    assertThat(alike(NA.about("bé Na").at("").from("+84911111111")))
        .extracting(Found::report)
        .containsExactly(earlier.reportId());
    assertThat(alike(nobodyElse(NA.about("bé Na").at("").in(ELSEWHERE)))).isEmpty();
  }

  @Test
  void findsReportsFromTheSamePhoneOnlyForThoseWhoMayAsk() {
    var earlier = taken(NA);
    var again = draft(nobodyElse(NA.about("").at("").in(ELSEWHERE)).from("+84912345678"));

    assertThat(await(likenesses.to(again, true, 5)))
        .extracting(Found::report)
        .containsExactly(earlier.reportId());
    assertThat(await(likenesses.to(again, false, 5))).isEmpty();
  }

  @Test
  void findsWhatWasTakenForACommuneThatHasBecomeAnother() {
    var former = DIRECTORY.predecessors(DIRECTORY.find(LAC_THUY).orElseThrow()).getFirst();
    var before = new Surroundings(() -> DIRECTORY.on(former.on().minusDays(1)));
    var _ = clock.setTo(former.on().minusDays(30).atStartOfDay(ZoneOffset.UTC).toInstant());
    var earlier = takenBy(before, former.former());
    var _ = clock.setTo(Instant.parse("2026-11-22T13:04:05Z"));

    assertThat(alike(NA.about("bé Na").at("").from("+84911111111")))
        .extracting(Found::report)
        .contains(earlier);
  }

  @Test
  void forgetsAReportWhoseKeyIsDestroyed() {
    var earlier = taken(NA);
    assertThat(alike(NA)).hasSize(1);

    run("delete from platform.data_keys where subject = '" + earlier.reportId() + "'");

    assertThat(alike(NA)).isEmpty();
    assertThat(marked()).isZero();
    assertThat(await(older().run())).isZero();
  }

  @Test
  void marksInTheTransactionThatTakesTheReport() {
    var before = reports();
    run("alter table intake.report_marks add constraint refused check (edition < 0) not valid");
    try {
      assertThat(desk.take(NA.heardAt(clock.instant()), sending())
              .transform(done -> Future.succeededFuture(done.failed())))
          .satisfies(failed -> assertThat(await(failed)).isTrue());
    } finally {
      run("alter table intake.report_marks drop constraint refused");
    }

    assertThat(reports()).isEqualTo(before);
  }

  @Test
  void marksWhatWasTakenBeforeThereWereMarks() {
    var first = taken(NA);
    var second = taken(NA.about("Lê Thị Hoa"));
    run("delete from intake.report_marks");
    assertThat(alike(NA)).isEmpty();

    assertThat(await(older().run())).isGreaterThanOrEqualTo(2);

    assertThat(alike(NA)).extracting(Found::report).contains(first.reportId(), second.reportId());
    assertThat(await(older().run())).isZero();
  }

  @Test
  void marksAnewWhatWasMarkedByOlderRules() {
    var _ = taken(NA);
    run("update intake.report_marks set edition = 0, marks = '{}'");
    assertThat(alike(NA)).isEmpty();

    var _ = await(older().run());

    assertThat(alike(NA)).hasSize(1);
  }

  @Test
  void keepsNoWordsAndNoFingerprintThatAnotherKeyWouldMake() {
    var _ = taken(NA);
    var mine = marks();
    run("delete from intake.report_marks");
    var others = new Vault(KeyFile.parse(KeyFile.fresh()));
    var _ = await(new MarkingOfOlder(
            database.vertx(), door, new ReportFile(door, keys), new Marking(others, surroundings))
        .run());

    assertThat(mine).isNotEmpty().doesNotContainAnyElementsOf(marks());
    assertThat(text("select row_to_json(m)::text from intake.report_marks m limit 1"))
        .doesNotContainIgnoringCase("na ")
        .doesNotContain("912345678")
        .doesNotContain("05392");
  }

  @Test
  void doesNotFindItself() {
    var earlier = taken(NA);
    var report = await(new ReportFile(door, keys).find(earlier.reportId())).orElseThrow();

    assertThat(await(likenesses.to(report, true, 5))).isEmpty();
  }

  private static Call nobodyElse(Call call) {
    return new Call(call.child(), call.age(), call.place(), call.unit(), "+84911111111", "");
  }

  private List<Found> alike(Call call) {
    return await(likenesses.to(draft(call), true, 5));
  }

  private Report draft(Call call) {
    return desk.preview(call.heardAt(clock.instant()));
  }

  private Taken taken(Call call) {
    return (Taken) await(desk.take(call.heardAt(clock.instant()), sending()));
  }

  private UUID takenBy(Surroundings before, UnitCode commune) {
    var day = DIRECTORY.on(clock.instant().atZone(ZoneOffset.UTC).toLocalDate());
    var then = new IntakeDesk(
        door,
        clock,
        keys,
        new Doorbell(database.vertx()),
        new UnitsOfToday(
            () -> day,
            (place, language) -> new Finding(new Locality.Unknown(), List.of(), Optional.empty())),
        new Recognition(new Likenesses(door, keys, before), new Marking(keys.vault(), before)));
    assertThat(day.find(commune)).map(AdministrativeUnit::code).hasValue(commune);
    var taken = await(then.take(NA.in(commune).heardAt(clock.instant()), sending()));
    return ((Taken) taken).reportId();
  }

  private static Sending sending() {
    return Drafts.sending(UUID.randomUUID().toString(), "a");
  }

  private MarkingOfOlder older() {
    return new MarkingOfOlder(database.vertx(), door, new ReportFile(door, keys), marking);
  }

  private long reports() {
    return Long.parseLong(text("select count(*)::text from intake.reports"));
  }

  private long marked() {
    return Long.parseLong(text("select count(*)::text from intake.report_marks"));
  }

  private List<Long> marks() {
    var rows = await(database
        .pool()
        .query("select unnest(marks) as mark from intake.report_marks")
        .execute());
    return StreamSupport.stream(rows.spliterator(), false)
        .map(row -> row.getLong("mark"))
        .toList();
  }

  private static void run(String sql) {
    var _ = await(database.pool().query(sql).execute());
  }

  private static String text(String sql) {
    Row row = await(database.pool().query(sql).execute()).iterator().next();
    return row.getString(0);
  }
}
