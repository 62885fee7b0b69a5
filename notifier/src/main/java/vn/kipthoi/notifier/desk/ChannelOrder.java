package vn.kipthoi.notifier.desk;

import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.notifier.Channel;
import vn.kipthoi.platform.time.Pace;
import vn.kipthoi.routing.ContactCard;
import vn.kipthoi.routing.ContactWay;

/**
 * Which ways somebody is told, and when each begins. A child in danger is told over all of them at
 * once; else a person's own order holds, and the next way begins when nobody has answered, or at
 * once when the one before it cannot deliver at all.
 *
 * @param carried the ways that this installation has carriers for
 * @param waits how long the way before is given, for P2, P3 and P4
 */
public record ChannelOrder(Set<Channel> carried, List<Duration> waits) {

  /** A third of the time to answer for P2; a person is not chased through every channel for P4. */
  public static final List<Duration> WAITS =
      List.of(Duration.ofMinutes(10), Duration.ofMinutes(45), Duration.ofHours(3));

  public ChannelOrder {
    carried = Set.copyOf(carried);
    waits = List.copyOf(waits);
    if (waits.size() != WAITS.size() || waits.stream().anyMatch(wait -> !wait.isPositive())) {
      throw new IllegalArgumentException("there is a wait above zero for each of P2, P3 and P4");
    }
  }

  /** The order with the usual waits. */
  public static ChannelOrder over(Set<Channel> carried) {
    return new ChannelOrder(carried, WAITS);
  }

  /** The same waits at another pace. */
  public ChannelOrder at(Pace pace) {
    return new ChannelOrder(carried, waits.stream().map(pace::take).toList());
  }

  /**
   * One channel in its turn.
   *
   * @param after when it begins; empty when only the failure of the one before begins it
   */
  public record Turn(Channel channel, Optional<Duration> after) {}

  /**
   * @param asks whether the person is asked to answer; whoever is only told is told once
   * @param card what is known of how to reach them
   */
  public List<Turn> turns(Priority priority, boolean asks, Optional<ContactCard> card) {
    var ways = List.copyOf(ways(card));
    var chosen = IntStream.range(0, ways.size())
        .mapToObj(place -> new Turn(ways.get(place), after(priority, asks, place)));
    var screens = Stream.of(Channel.IN_APP, Channel.WEB_PUSH)
        .map(screen -> new Turn(screen, Optional.of(Duration.ZERO)));
    return Stream.concat(screens, chosen).toList();
  }

  /** Whoever has no way that is carried here is told by text: everybody on the staff has a number. */
  private Set<Channel> ways(Optional<ContactCard> card) {
    var ways = new LinkedHashSet<Channel>();
    card.ifPresent(known -> known.ways().stream()
        .map(way -> channel(way.kind()))
        .filter(carried::contains)
        .forEach(ways::add));
    return ways.isEmpty() ? EnumSet.of(Channel.SMS) : ways;
  }

  private Optional<Duration> after(Priority priority, boolean asks, int place) {
    if (place == 0 || asks && priority == Priority.P1) {
      return Optional.of(Duration.ZERO);
    }
    return asks
        ? Optional.of(waits.get(priority.ordinal() - 1).multipliedBy(place))
        : Optional.empty();
  }

  static Channel channel(ContactWay.Kind kind) {
    return switch (kind) {
      case SMS -> Channel.SMS;
      case VOICE -> Channel.VOICE;
      case ZALO -> Channel.ZALO;
      case EMAIL -> Channel.EMAIL;
    };
  }
}
