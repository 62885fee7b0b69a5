package vn.kipthoi.notifier.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.intake.Priority.P1;
import static vn.kipthoi.intake.Priority.P4;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.notifier.Alert;
import vn.kipthoi.notifier.Below;
import vn.kipthoi.notifier.NotifierAtWork;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.routing.CallOut;
import vn.kipthoi.routing.CaseId;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.ClockId;
import vn.kipthoi.routing.DeadlineRef;
import vn.kipthoi.routing.Rung;

class TextWriterTest {

  /** 14:42 in Viet Nam. */
  private static final Instant NOW = Instant.parse("2026-11-22T07:42:00Z");

  private static final Instant DUE = NOW.plus(Duration.ofMinutes(5));
  private static final UnitCode LAC_THUY = new UnitCode("05392");

  private final TextWriter vietnamese = writer(Language.VI);
  private final TextWriter english = writer(Language.EN);

  @Test
  void saysCodeUrgencyCommuneDeadlineAndHowToAnswer() {
    var alert = alert(LAC_THUY, P1, DUE, new Below.FirstToKnow());

    assertThat(vietnamese.write(alert, NOW))
        .isEqualTo("KIP THOI 7K2F9Q: viec KHAN CAP tai Xa Lac Thuy. Nhan truoc 14:47."
            + " Tra loi 1 nhan viec, 2 15:30 hen gio, 3 khong di duoc.");
    assertThat(english.write(alert, NOW))
        .isEqualTo("KIP THOI 7K2F9Q: URGENT case in Xa Lac Thuy. Accept by 14:47."
            + " Reply 1 going now, 2 15:30 going then, 3 cannot go.");
  }

  @Test
  void saysWhatHappenedBelow() {
    assertThat(write(new Below.NotAccepted(new Rung("team")))).contains("Doi xa chua nhan viec. ");
    assertThat(write(new Below.NotReached(new Rung("leader")))).contains("Chua bao duoc lanh dao.");
    assertThat(write(new Below.NobodyToAsk())).contains("Cap duoi khong giao duoc.");
  }

  @Test
  void saysWhatWasNotDoneBelow() {
    assertThat(write(new Below.NotDone("child-seen"))).contains("QUA HAN: chua gap tre. ");
  }

  @Test
  void remindsOfWhatIsOwedAndAsksForNoAnswer() {
    assertThat(
            vietnamese.write(alert("emergency", LAC_THUY, P1, DUE, new Below.TimePasses(2)), NOW))
        .isEqualTo("KIP THOI 7K2F9Q: viec KHAN CAP tai Xa Lac Thuy."
            + " NHAC: can quyet dinh bien phap khan cap truoc 14:47.");
  }

  @ParameterizedTest
  @EnumSource
  void fitsEveryReminderIntoOneSegment(Language language) {
    var writer = writer(language);

    assertThat(everyUnit()
            .flatMap(unit -> everyWork().map(clock -> writer.write(reminder(clock, unit), NOW)))
            .filter(text -> text.length() > GsmText.LONGEST))
        .isEmpty();
  }

  @Test
  void saysTheDayWhenTheDeadlineIsNotToday() {
    var tomorrow = DUE.plus(Duration.ofDays(1));

    assertThat(vietnamese.write(alert(LAC_THUY, P4, tomorrow, new Below.FirstToKnow()), NOW))
        .contains("viec moi tai Xa Lac Thuy. Nhan truoc 14:47 23/11.");
  }

  @Test
  void saysThatThePlaceIsNotKnownInsteadOfNamingTheDesk() {
    assertThat(written(new UnitCode("25"))).contains("tai Tinh Phu Tho, chua ro xa. ");
    assertThat(written(UnitCode.NATION)).contains("tai noi chua ro. ");
  }

  @ParameterizedTest
  @EnumSource
  void fitsOneSegmentForEveryUnitOfTheCountry(Language language) {
    var longest = everyUnit()
        .flatMap(unit -> everyStory().map(below -> alert(unit, P1, inADay(), below)))
        .map(alert -> writer(language).write(alert, NOW))
        .max(Comparator.comparingInt(String::length));

    assertThat(longest)
        .hasValueSatisfying(text -> assertThat(text).hasSizeLessThanOrEqualTo(GsmText.LONGEST));
  }

  @Test
  void leavesNoQuestionMarksInAnyNameOfTheCountry() {
    assertThat(everyUnit().map(this::written)).noneMatch(text -> text.contains("?"));
  }

  @Test
  void neverSaysWhatItIsAbout() {
    var texts = Stream.of(Priority.values())
        .flatMap(priority -> everyStory().map(below -> alert(LAC_THUY, priority, DUE, below)))
        .flatMap(alert -> Stream.of(vietnamese.write(alert, NOW), english.write(alert, NOW)));

    assertThat(texts)
        .noneMatch(text -> text.toLowerCase(Locale.ROOT)
            .matches(".*(tre em|bao luc|xam hai|bao hanh|danh dap|child|abuse|violence|harm).*"));
  }

  private String write(Below below) {
    return vietnamese.write(alert(LAC_THUY, P1, DUE, below), NOW);
  }

  private String written(UnitCode commune) {
    return vietnamese.write(alert(commune, P1, DUE, new Below.FirstToKnow()), NOW);
  }

  private static Stream<UnitCode> everyUnit() {
    var directory = NotifierAtWork.DIRECTORY;
    return Stream.of(directory.communes(), directory.areas(), directory.provinces())
        .flatMap(List::stream)
        .map(unit -> unit.code());
  }

  private static Stream<Below> everyStory() {
    var rungs = Stream.of("team", "leader", "district", "province", "hotline").map(Rung::new);
    return Stream.concat(
        Stream.of(new Below.FirstToKnow(), new Below.NobodyToAsk()),
        Stream.concat(
            everyWork().map(Below.NotDone::new),
            rungs.flatMap(
                rung -> Stream.of(new Below.NotAccepted(rung), new Below.NotReached(rung)))));
  }

  private static Stream<String> everyWork() {
    return Stream.of(ClockId.values()).map(ClockId::word);
  }

  private static Instant inADay() {
    return DUE.plus(Duration.ofDays(1));
  }

  private static TextWriter writer(Language language) {
    return new TextWriter(() -> NotifierAtWork.DIRECTORY, language);
  }

  private static Alert alert(UnitCode commune, Priority priority, Instant due, Below below) {
    return alert("acknowledge", commune, priority, due, below);
  }

  private static Alert reminder(String clock, UnitCode commune) {
    return alert(clock, commune, P1, inADay(), new Below.TimePasses(1));
  }

  private static Alert alert(
      String clock, UnitCode commune, Priority priority, Instant due, Below below) {
    var deadline = new DeadlineRef(UUID.randomUUID(), new CaseId(UUID.randomUUID()), clock, 0, 0);
    var callOut = new CallOut(
        deadline,
        new CaseNumber("7K2F9Q"),
        new Rung("team"),
        commune,
        commune,
        priority,
        due,
        List.of(UUID.randomUUID()));
    return new Alert(UUID.randomUUID(), callOut, below);
  }
}
