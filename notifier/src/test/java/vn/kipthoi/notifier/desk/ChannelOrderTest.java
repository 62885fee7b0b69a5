package vn.kipthoi.notifier.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.notifier.Channel;
import vn.kipthoi.notifier.desk.ChannelOrder.Turn;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.routing.ContactCard;
import vn.kipthoi.routing.ContactWay;
import vn.kipthoi.routing.ContactWay.Kind;

class ChannelOrderTest {

  private static final ChannelOrder ORDER = new ChannelOrder(
      EnumSet.of(Channel.SMS, Channel.EMAIL, Channel.VOICE),
      List.of(Duration.ofMinutes(10), Duration.ofMinutes(45), Duration.ofHours(3)));

  @Test
  void tellsOverAllWaysAtOnceWhenAChildIsInDanger() {
    assertThat(turns(Priority.P1, true, Kind.EMAIL, Kind.VOICE, Kind.SMS))
        .containsExactly(
            now(Channel.IN_APP),
            now(Channel.WEB_PUSH),
            now(Channel.EMAIL),
            now(Channel.VOICE),
            now(Channel.SMS));
  }

  @Test
  void keepsThePersonsOwnOrderOtherwise() {
    assertThat(turns(Priority.P2, true, Kind.VOICE, Kind.SMS, Kind.EMAIL))
        .containsExactly(
            now(Channel.IN_APP),
            now(Channel.WEB_PUSH),
            now(Channel.VOICE),
            after(Channel.SMS, Duration.ofMinutes(10)),
            after(Channel.EMAIL, Duration.ofMinutes(20)));
  }

  @Test
  void tellsThoseWhoAreNotAskedToAnswerOnceUnlessThatFails() {
    assertThat(turns(Priority.P1, false, Kind.SMS, Kind.EMAIL))
        .contains(now(Channel.SMS), new Turn(Channel.EMAIL, Optional.empty()));
  }

  @Test
  void leavesOutWhatNobodyCarriesHere() {
    assertThat(turns(Priority.P3, true, Kind.ZALO, Kind.EMAIL))
        .extracting(Turn::channel)
        .containsExactly(Channel.IN_APP, Channel.WEB_PUSH, Channel.EMAIL);
  }

  @Test
  void usesANumberOfTheSameKindOnce() {
    assertThat(turns(Priority.P2, true, Kind.SMS, Kind.SMS))
        .filteredOn(turn -> turn.channel() == Channel.SMS)
        .containsExactly(now(Channel.SMS));
  }

  @Test
  void fallsBackOnATextWhereNoOtherWayIsCarried() {
    assertThat(turns(Priority.P2, true, Kind.ZALO)).contains(now(Channel.SMS));
    assertThat(ORDER.turns(Priority.P2, true, Optional.empty())).contains(now(Channel.SMS));
  }

  private static List<Turn> turns(Priority priority, boolean asks, Kind... kinds) {
    var ways = Stream.of(kinds)
        .map(kind -> new ContactWay(kind, Personal.of("somewhere")))
        .toList();
    var card = new ContactCard(UUID.randomUUID(), Language.VI, ways);
    return ORDER.turns(priority, asks, Optional.of(card));
  }

  private static Turn now(Channel channel) {
    return after(channel, Duration.ZERO);
  }

  private static Turn after(Channel channel, Duration wait) {
    return new Turn(channel, Optional.of(wait));
  }
}
