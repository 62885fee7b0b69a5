package vn.kipthoi.launcher.watch;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What the watchdog tells people. In the 7-bit alphabet of GSM: it must fit one message. */
sealed interface Notice {

  ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");
  DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(VIET_NAM);

  /** Nothing is heard of a node, or it has been saying nothing because it is ill. */
  record Silent(String node, Instant since) implements Notice {}

  /** There is no node to be heard since the watchdog began, or since the last one left. */
  record NobodyThere(Instant since) implements Notice {}

  /** It is heard again. */
  record Back(String node, Instant silentSince) implements Notice {}

  default String text() {
    return switch (this) {
      case Silent(var node, var since) ->
        "KIP THOI BAO DONG: may %s im lang tu %s. Canh bao tre em co the khong di. Kiem tra may ngay; 111 goi dien cho xa."
            .formatted(node, CLOCK.format(since));
      case NobodyThere(var since) ->
        "KIP THOI BAO DONG: khong nghe thay may nao tu %s. Kiem tra may va duong truyen ngay; 111 goi dien cho xa."
            .formatted(CLOCK.format(since));
      case Back(var node, var since) ->
        "KIP THOI: may %s da hoat dong lai (im lang tu %s). Xem cac viec qua han."
            .formatted(node, CLOCK.format(since));
    };
  }
}
