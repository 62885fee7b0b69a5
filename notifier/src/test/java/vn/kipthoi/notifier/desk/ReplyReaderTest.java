package vn.kipthoi.notifier.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kipthoi.notifier.desk.Reading.Intent;
import vn.kipthoi.routing.CaseNumber;

class ReplyReaderTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        " 1 ",
        "1.",
        "1!",
        "Nhận",
        "NHAN VIEC",
        "tôi nhận",
        "1 nhận việc",
        "Ok",
        "1\n",
        "1, nhận"
      })
  void readsThatSomebodyIsOnTheWay(String reply) {
    assertThat(ReplyReader.read(reply))
        .isEqualTo(new Reading(new Intent.GoingNow(), Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"3", "3.", "Không", "khong di duoc", "KHÔNG ĐI ĐƯỢC", "3 không", "no"})
  void readsThatSomebodyCannot(String reply) {
    assertThat(ReplyReader.read(reply).intent()).isEqualTo(new Intent.Cannot());
  }

  @ParameterizedTest
  @CsvSource({
    "2 15:30, 15:30", "2 15h30, 15:30", "2 15H, 15:00", "2 1530, 15:30", "2 15.30, 15:30",
    "2 15 gio 30, 15:30", "2 15 giờ, 15:00", "2 15 30, 15:30", "215:30, 15:30", "2. 7:05, 07:05",
    "2 lúc 15:30, 15:30", "2 hẹn 15h30 phút, 15:30", "2 0:00, 00:00"
  })
  void readsWhenSomebodyWillGo(String reply, LocalTime time) {
    assertThat(ReplyReader.read(reply).intent()).isEqualTo(new Intent.GoingAt(time));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "2 25:00", "2 12:75", "2 chiều nay", "2 15:3"})
  void asksForTheTimeWhenThereIsNone(String reply) {
    assertThat(ReplyReader.read(reply).intent()).isEqualTo(new Intent.GoingSometime());
  }

  @ParameterizedTest
  @CsvSource({
    "1 7K2F9Q",
    "7k2f9q 1",
    "1 7k2 f9q",
    "7K2F9Q: 1",
    "1-7K2F9Q",
    "'1, mã 7K2F9Q'",
    "'  7K2F9Q   nhận việc '"
  })
  void readsTheCodeWhereverItStands(String reply) {
    var read = ReplyReader.read(reply.replace("mã ", ""));

    assertThat(read)
        .isEqualTo(new Reading(new Intent.GoingNow(), Optional.of(new CaseNumber("7K2F9Q"))));
  }

  @Test
  void tellsACodeOfDigitsFromATime() {
    assertThat(ReplyReader.read("2 15:30 234567"))
        .isEqualTo(new Reading(
            new Intent.GoingAt(LocalTime.of(15, 30)), Optional.of(new CaseNumber("234567"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "?",
        "1 khong",
        "1 2",
        "4",
        "11",
        "nhận hay không",
        "ai vậy",
        "7K2F9Q",
        "0",
        "không nhận việc nào à"
      })
  void guessesNothing(String reply) {
    assertThat(ReplyReader.read(reply).intent()).isEqualTo(new Intent.Unclear());
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRUC THAY 7K2F9Q", "trực thay 7k2 f9q", "Toi truc thay 7K2F9Q."})
  void readsThatSomebodyTakesOverAWatchAndWhich(String reply) {
    assertThat(ReplyReader.read(reply))
        .isEqualTo(new Reading(new Intent.TakesOver(), CaseNumber.parse("7K2F9Q")));
  }
}
