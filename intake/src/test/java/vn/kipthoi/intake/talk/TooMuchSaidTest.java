package vn.kipthoi.intake.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kipthoi.intake.Account;
import vn.kipthoi.intake.Channel;
import vn.kipthoi.intake.ChildConcerned;
import vn.kipthoi.intake.Locality;
import vn.kipthoi.intake.Report;
import vn.kipthoi.intake.ReportNumber;
import vn.kipthoi.intake.Reporter;
import vn.kipthoi.intake.ReporterKind;
import vn.kipthoi.intake.ReporterTalk.TooMuch;
import vn.kipthoi.intake.YesNo;
import vn.kipthoi.intake.desk.Drafts;
import vn.kipthoi.intake.triage.Answers;
import vn.kipthoi.intake.triage.RuleBook;
import vn.kipthoi.platform.privacy.Personal;

class TooMuchSaidTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Chào bạn, chúng tôi đã nhận tin và đang làm việc.",
        "Bạn có thể cho biết thêm: từ khi nào, và ban ngày có ai ở nhà không?",
        "Nếu nguy hiểm, hãy gọi 113. Chúng tôi sẽ trả lời trước 17 giờ ngày 25/11/2026.",
        "An toàn của bạn là trên hết."
      })
  void letsAnAnswerPassThatSaysNothing(String answer) {
    assertThat(in(answer)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Hôm nay chúng tôi đã gặp Nguyễn Thị Na rồi. | CHILD",
        "hom nay da gap NGUYEN THI NA | CHILD",
        "Đã gặp cháu Na. | CHILD",
        "Cảm ơn bác Trần Văn Tư. | REPORTER",
        "Chúng tôi đã đến Chi Nê. | PLACE",
        "Đã báo cho xã lạc thuỷ. | PLACE",
        "Hãy gọi số 0912 345 678. | NUMBER",
        "Việc bạo lực này đang được xử lý. | HARM",
        "viec xam hai nay | HARM",
        "He was beaten again. | HARM"
      })
  void findsWhatAStrangerWithThePaperMustNotLearn(String answer, TooMuch what) {
    assertThat(in(answer)).containsExactly(what);
  }

  private static List<TooMuch> in(String answer) {
    return TooMuchSaid.in(Personal.of(answer), report(), List.of("Lạc Thủy"));
  }

  private static Report report() {
    var told = Drafts.account();
    var account = new Account(
        told.concern(),
        Optional.of(Personal.of("TT Chi Nê, gần chợ")),
        told.placeRole(),
        new ChildConcerned(
            Optional.of(Personal.of("Nguyễn Thị Na")),
            told.child().age(),
            told.child().sex()),
        told.harms(),
        told.suspect(),
        told.safety(),
        Optional.empty());
    return new Report(
        UUID.randomUUID(),
        ReportNumber.of(2026, 1),
        Channel.WEB,
        Instant.EPOCH,
        Instant.EPOCH,
        Optional.empty(),
        YesNo.NO,
        RuleBook.shipped().judge(Answers.of(YesNo.NO, account)),
        new Locality.Unknown(),
        false,
        account,
        Optional.of(new Reporter(
            Personal.of(ReporterKind.NEIGHBOUR),
            Optional.of(Personal.of("Trần Văn Tư")),
            Optional.empty(),
            Personal.of(YesNo.NO))));
  }
}
