package vn.kipthoi.intake.likeness.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.intake.Priority.P2;
import static vn.kipthoi.intake.Priority.P4;
import static vn.kipthoi.platform.privacy.Purpose.SHOWING_TO_THE_CASE_TEAM;
import static vn.kipthoi.testkit.Await.await;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.intake.Account;
import vn.kipthoi.intake.Channel;
import vn.kipthoi.intake.ChildConcerned;
import vn.kipthoi.intake.Directory;
import vn.kipthoi.intake.Harm;
import vn.kipthoi.intake.Locality;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.Relation;
import vn.kipthoi.intake.Report;
import vn.kipthoi.intake.Reporter;
import vn.kipthoi.intake.ReporterKind;
import vn.kipthoi.intake.Safety;
import vn.kipthoi.intake.Sex;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.intake.YesNo;
import vn.kipthoi.intake.desk.Drafts;
import vn.kipthoi.intake.desk.IntakeDesk;
import vn.kipthoi.intake.desk.ReportDraft;
import vn.kipthoi.intake.desk.ReportFile;
import vn.kipthoi.intake.desk.Taking.Taken;
import vn.kipthoi.intake.desk.UnitsOfToday;
import vn.kipthoi.intake.desk.Whereabouts.Finding;
import vn.kipthoi.intake.wiring.DirectoryWiring;
import vn.kipthoi.platform.facts.Doorbell;
import vn.kipthoi.platform.privacy.DataKeys;
import vn.kipthoi.platform.privacy.KeyFile;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.privacy.Vault;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.testkit.FreshDatabase;
import vn.kipthoi.testkit.SettableClock;

/** How often somebody was reported before counts when a report is taken, and nobody searches. */
class RecognitionTest {

  @RegisterExtension
  static final FreshDatabase database = new FreshDatabase();

  private static final Directory DIRECTORY = DirectoryWiring.shipped(LocalDate.of(2026, 11, 22));
  private static final UnitCode LAC_THUY = new UnitCode("05392");
  private static final Duration YEAR = Duration.ofDays(366);

  private final SettableClock clock = database.clockAt("2026-11-22T13:04:05Z");
  private final DataKeys keys = new DataKeys(new Vault(KeyFile.parse(KeyFile.fresh())));
  private final Database door = new Database(database.pool());
  private final Surroundings surroundings = new Surroundings(() -> DIRECTORY);
  private final Recognition recognition = new Recognition(
      new Likenesses(door, keys, surroundings), new Marking(keys.vault(), surroundings));
  private final IntakeDesk desk = new IntakeDesk(
      door,
      clock,
      keys,
      new Doorbell(database.vertx()),
      new UnitsOfToday(
          () -> DIRECTORY,
          (place, language) -> new Finding(new Locality.Unknown(), List.of(), Optional.empty())),
      recognition);
  private final ReportFile file = new ReportFile(door, keys);

  @BeforeEach
  void nobodyIsKnown() {
    sql("delete from intake.report_marks");
  }

  @Test
  void makesTheThirdReportOfTwelveMonthsSerious() {
    assertThat(priority(take("Nguyễn Thị Na", "thôn Đồng Cầu"))).isEqualTo(P4);
    assertThat(priority(take("Nguyễn Thị Na", "thôn Đồng Cầu"))).isEqualTo(P4);

    assertThat(priority(take("Nguyễn Thị Na", "thôn Đồng Cầu"))).isEqualTo(P2);
  }

  @Test
  void saysWhyAndKeepsTheAnswerThatTheRuleLookedAt() {
    take("Nguyễn Thị Na", "thôn Đồng Cầu");
    take("bé Nguyễn Thị Na", "Đồng Cầu");

    var urgency = report(take("nguyen thi na", "thon dong cau")).urgency();

    assertThat(urgency.rules().revealFor(SHOWING_TO_THE_CASE_TEAM)).contains("reported-again");
    assertThat(urgency.answers().revealFor(SHOWING_TO_THE_CASE_TEAM))
        .containsEntry("repeats", List.of("third"));
    assertThat(urgency.why().revealFor(SHOWING_TO_THE_CASE_TEAM).vietnamese())
        .contains("đã có từ ba tin tương tự trong 12 tháng");
  }

  @Test
  void countsAnAddressWhereTheChildHasNoName() {
    take("", "thôn Đồng Cầu");
    take("", "thôn Đồng Cầu");

    assertThat(priority(take("", "thôn Đồng Cầu"))).isEqualTo(P2);
  }

  @Test
  void doesNotCountWhatIsOlderThanTwelveMonths() {
    take("Nguyễn Thị Na", "thôn Đồng Cầu");
    take("Nguyễn Thị Na", "thôn Đồng Cầu");
    clock.advance(YEAR);

    var later = take("Nguyễn Thị Na", "thôn Đồng Cầu");

    assertThat(priority(later)).isEqualTo(P4);
    assertThat(earlier(later)).isEmpty();
  }

  @Test
  void doesNotCountOtherChildrenOfWhomTheSameNeighbourSpeaks() {
    take("Nguyễn Thị Na", "thôn Đồng Cầu");
    take("Trần Văn Bảo", "thôn Ninh Ngoại");

    var third = take("Lê Thu Phương", "thôn Vôi");

    assertThat(priority(third)).isEqualTo(P4);
    assertThat(earlier(third)).isEmpty();
  }

  @Test
  void tellsRoutingWhichReportsAreAlikeByTheirIdsAlone() {
    var first = take("Nguyễn Thị Na", "thôn Đồng Cầu");
    var second = take("Nguyễn Thị Na", "thôn Đồng Cầu");

    assertThat(earlier(second)).containsExactly(first.reportId().toString());
    assertThat(facts(second).map(body -> body.fieldNames()).toList())
        .containsExactly(Set.of("earlier"));
  }

  @Test
  void findsNothingRatherThanKeepACallerWaitingForAFailure() {
    take("Nguyễn Thị Na", "thôn Đồng Cầu");
    var told = desk.preview(draft("Nguyễn Thị Na", "thôn Đồng Cầu"));
    assertThat(await(recognition.earlier(told))).hasSize(1);
    sql("alter table intake.report_marks rename heard_at to gone");

    assertThat(await(recognition.earlier(told))).isEmpty();

    sql("alter table intake.report_marks rename gone to heard_at");
  }

  @CanIgnoreReturnValue
  private Taken take(String child, String place) {
    var sending = Drafts.sending(UUID.randomUUID().toString(), "a");
    return (Taken) await(desk.take(draft(child, place), sending));
  }

  private Report report(Taken taken) {
    return await(file.find(taken.reportId())).orElseThrow();
  }

  private Priority priority(Taken taken) {
    return report(taken).urgency().priority();
  }

  private static List<String> earlier(Taken taken) {
    return facts(taken)
        .map(body -> body.getJsonArray("earlier"))
        .flatMap(JsonArray::stream)
        .map(String.class::cast)
        .toList();
  }

  private static Stream<JsonObject> facts(Taken taken) {
    var rows = await(database
        .pool()
        .preparedQuery(
            "select body from platform.facts where kind = 'ReportRepeated'" + " and subject = $1")
        .execute(Tuple.of(taken.reportId())));
    return StreamSupport.stream(rows.spliterator(), false)
        .map((Row row) -> row.getJsonObject("body"));
  }

  private static void sql(String statement) {
    var _ = await(database.pool().query(statement).execute());
  }

  /** A need without harm: nothing but the count can make it serious. */
  private ReportDraft draft(String child, String place) {
    return new ReportDraft(
        Channel.PHONE,
        Optional.of(clock.instant()),
        Optional.of(Call.OPERATOR),
        YesNo.NO,
        Optional.of(LAC_THUY),
        false,
        List.of(),
        account(child, place),
        Optional.of(new Reporter(
            Personal.of(ReporterKind.NEIGHBOUR),
            Optional.empty(),
            Optional.of(Personal.of("+84912345678")),
            Personal.of(YesNo.YES))));
  }

  private static Account account(String child, String place) {
    return new Account(
        Personal.of("cần giấy khai sinh"),
        Optional.of(Personal.of(place)),
        Optional.empty(),
        new ChildConcerned(
            Optional.of(child).filter(name -> !name.isEmpty()).map(Personal::of),
            Optional.of(Personal.of(9)),
            Personal.of(Sex.FEMALE)),
        Personal.of(Set.of(Harm.POLICY)),
        Personal.of(Relation.UNKNOWN),
        Personal.of(new Safety(YesNo.NO, YesNo.NO, YesNo.YES, YesNo.NO)),
        Optional.empty());
  }
}
