package vn.kipthoi.notifier.web;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.kipthoi.notifier.Backlog;
import vn.kipthoi.notifier.Channel;
import vn.kipthoi.notifier.desk.ChannelOrder;
import vn.kipthoi.notifier.desk.RetryPolicies;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.Spoken;

/** The channels as a supervisor reads them. */
public record ChannelsView(List<Row> rows, List<Turn> turns) {

  /** @param carried whether this installation has somebody who carries it */
  public record Row(
      String name,
      boolean carried,
      String waiting,
      String oldest,
      String ends,
      String states,
      String failures,
      String again) {}

  public record Turn(String urgency, String how) {}

  public ChannelsView {
    rows = List.copyOf(rows);
    turns = List.copyOf(turns);
  }

  /** @param carried what this installation has carriers for, screens among them */
  public record Rules(Set<Channel> carried, ChannelOrder order, RetryPolicies retries) {}

  static ChannelsView of(
      List<Backlog> backlogs, Rules rules, ChannelWords words, Language language) {
    var spoken = new Spoken(language);
    Map<Channel, Backlog> known =
        backlogs.stream().collect(Collectors.toMap(Backlog::channel, one -> one));
    var rows = Arrays.stream(Channel.values())
        .map(channel -> known.getOrDefault(channel, Backlog.none(channel)))
        .map(backlog -> row(backlog, rules, words, spoken))
        .toList();
    return new ChannelsView(rows, turns(rules.order(), words, spoken));
  }

  private static Row row(Backlog backlog, Rules rules, ChannelWords words, Spoken spoken) {
    var day = backlog.day();
    var failed = day.unknown() + day.failedForNow() + day.failedForGood();
    return new Row(
        name(backlog.channel(), words),
        rules.carried().contains(backlog.channel()),
        backlog.waiting() == 0 ? words.nothingWaits() : Long.toString(backlog.waiting()),
        backlog.oldest().map(wait -> length(wait, words, spoken)).orElse("–"),
        ends(backlog, words, spoken),
        words.stateLine(text(day.handedOver()), text(day.delivered()), text(day.answered())),
        failed == 0
            ? words.noFailures()
            : words.failures(
                text(day.unknown()), text(day.failedForNow()), text(day.failedForGood())),
        again(rules.retries().of(backlog.channel()).waits(), words, spoken));
  }

  private static String ends(Backlog backlog, ChannelWords words, Spoken spoken) {
    if (backlog.waiting() == 0) {
      return "–";
    }
    return backlog
        .endsIn()
        .map(in -> words.about(length(in, words, spoken)))
        .orElse(words.cannotSay());
  }

  private static String again(List<Duration> waits, ChannelWords words, Spoken spoken) {
    var said = waits.stream().map(wait -> length(wait, words, spoken)).toList();
    return said.size() == 1
        ? said.getFirst()
        : words.repeats(String.join(", ", said.subList(0, said.size() - 1)), said.getLast());
  }

  private static List<Turn> turns(ChannelOrder order, ChannelWords words, Spoken spoken) {
    var urgencies = List.of("P2", "P3", "P4");
    var others = IntStream.range(0, urgencies.size())
        .mapToObj(i -> new Turn(
            urgencies.get(i), words.oneAfterTheOther(length(order.waits().get(i), words, spoken))));
    return Stream.concat(Stream.of(new Turn("P1", words.allAtOnce())), others).toList();
  }

  private static String length(Duration length, ChannelWords words, Spoken spoken) {
    return length.compareTo(Duration.ofMinutes(2)) < 0
        ? words.seconds(text(length.toSeconds()))
        : spoken.span(length);
  }

  private static String text(long number) {
    return Long.toString(number);
  }

  private static String name(Channel channel, ChannelWords words) {
    return switch (channel) {
      case IN_APP -> words.inApp();
      case SMS -> words.sms();
      case WEB_PUSH -> words.webPush();
      case EMAIL -> words.email();
      case VOICE -> words.voice();
      case ZALO -> words.zalo();
    };
  }
}
