package vn.kipthoi.notifier.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.intake.UnitLevel;
import vn.kipthoi.notifier.Alert;
import vn.kipthoi.notifier.Below;
import vn.kipthoi.notifier.NotifierAtWork;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.routing.CallOut;
import vn.kipthoi.routing.CaseId;
import vn.kipthoi.routing.CaseNews;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.DeadlineRef;
import vn.kipthoi.routing.OtherClock;
import vn.kipthoi.routing.Rung;

/** Each text about whose a case is has words of its own, in one segment, and says nothing else. */
class CaseTextsTest {

  /** 14:42 in Viet Nam. */
  private static final Instant NOW = Instant.parse("2026-11-22T07:42:00Z");

  private static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));
  private static final UnitCode LAC_THUY = new UnitCode("05392");
  private static final UnitCode PHU_THO = new UnitCode("25");

  @Test
  void asksForWhatIsAskedInWordsOfItsOwn() {
    assertThat(asked("handover", LAC_THUY))
        .isEqualTo("KIP THOI 7K2F9Q: xa khac muon chuyen viec KHAN CAP cho Xa Lac Thuy."
            + " Nhan truoc 14:42 23/11. Tra loi 1 nhan viec, 2 15:30 hen gio, 3 khong di duoc.");
    assertThat(asked("residence", LAC_THUY)).contains("Xa Lac Thuy (noi cu tru) lap ke hoach");
    assertThat(asked("question", PHU_THO)).contains("Tinh Phu Tho chon xa nhan viec KHAN CAP");
    assertThat(asked("question", UnitCode.NATION)).contains(": tong dai chon xa nhan");
    assertThat(asked("candidate", LAC_THUY)).contains("co the tai Xa Lac Thuy");
  }

  @Test
  void saysWhatBecameOfItAndAsksForNoAnswer() {
    assertThat(told(CaseNews.What.HANDOVER_ACCEPTED))
        .isEqualTo("KIP THOI 7K2F9Q: Xa Lac Thuy da nhan viec KHAN CAP."
            + " Don vi ban khong con phu trach.");
    assertThat(told(CaseNews.What.PLACED_ELSEWHERE))
        .isEqualTo("KIP THOI 7K2F9Q: da giao viec KHAN CAP cho Xa Lac Thuy."
            + " Khong phai viec cua don vi ban.");
    for (var what : CaseNews.What.values()) {
      assertThat(told(what)).doesNotContain("Tra loi 1", "Nhan truoc");
    }
  }

  @Test
  void saysThatADeskDidNotDecide() {
    var alert = alert("question", PHU_THO, Priority.P1, new Below.NotDone("decision"));

    assertThat(new TextWriter(() -> NotifierAtWork.DIRECTORY, Language.VI).write(alert, NOW))
        .contains("QUA HAN: chua quyet dinh.");
  }

  @ParameterizedTest
  @EnumSource
  void fitsOneSegmentForEveryUnitOfTheCountryAndSaysNothingOfTheChild(Language language) {
    var writer = new TextWriter(() -> NotifierAtWork.DIRECTORY, language);

    var texts = everyUnit()
        .flatMap(unit -> Stream.concat(everyAsking(unit), everyNews(unit)))
        .map(alert -> writer.write(alert, NOW))
        .toList();

    assertThat(texts)
        .allSatisfy(
            text -> assertThat(text).hasSizeLessThanOrEqualTo(GsmText.LONGEST).doesNotContain("?"));
    assertThat(texts)
        .noneMatch(text -> text.toLowerCase(Locale.ROOT)
            .matches(".*(tre em|bao luc|xam hai|bao hanh|danh dap|child|abuse|violence|harm).*"));
  }

  private static Stream<Alert> everyAsking(UnitCode unit) {
    var ofCommunes = Stream.of("handover", "residence", "candidate");
    return (unit.level() == UnitLevel.COMMUNE ? ofCommunes : Stream.of("question"))
        .flatMap(clock -> Stream.of(
                new Below.FirstToKnow(),
                new Below.NotAccepted(new Rung("leader")),
                new Below.NotDone(OtherClock.DECISION.word()))
            .flatMap(below ->
                Stream.of(Priority.values()).map(priority -> alert(clock, unit, priority, below))));
  }

  private static Stream<Alert> everyNews(UnitCode unit) {
    return Stream.of(CaseNews.What.values())
        .flatMap(what -> Stream.of(Priority.values())
            .map(priority -> alert(what.word(), unit, priority, new Below.News())));
  }

  private static Stream<UnitCode> everyUnit() {
    var directory = NotifierAtWork.DIRECTORY;
    return Stream.of(directory.communes(), directory.areas(), directory.provinces())
        .flatMap(List::stream)
        .map(unit -> unit.code());
  }

  private static String asked(String clock, UnitCode unit) {
    return new TextWriter(() -> NotifierAtWork.DIRECTORY, Language.VI)
        .write(alert(clock, unit, Priority.P1, new Below.FirstToKnow()), NOW);
  }

  private static String told(CaseNews.What what) {
    return new TextWriter(() -> NotifierAtWork.DIRECTORY, Language.VI)
        .write(alert(what.word(), LAC_THUY, Priority.P1, new Below.News()), NOW);
  }

  private static Alert alert(String clock, UnitCode commune, Priority priority, Below below) {
    var callOut = new CallOut(
        new DeadlineRef(UUID.randomUUID(), new CaseId(UUID.randomUUID()), clock, 0, 0),
        new CaseNumber("7K2F9Q"),
        new Rung("team"),
        commune,
        commune,
        priority,
        TOMORROW,
        List.of(UUID.randomUUID()));
    return new Alert(UUID.randomUUID(), callOut, below);
  }
}
