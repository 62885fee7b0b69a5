package vn.kipthoi.routing.staff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.privacy.Personal;

/**
 * Somebody who can be called out, as the administration knows them.
 *
 * @param edit grows with every change of theirs
 * @param leftAt when they left the service; they are on no roster from then on
 * @param channels in their order
 */
public record Member(
    UUID id,
    UnitCode unit,
    Personal<String> name,
    Terms terms,
    int edit,
    Optional<Instant> leftAt,
    boolean unreachable,
    List<ContactChannel> channels) {

  public Member {
    channels = List.copyOf(channels);
  }

  /**
   * What they are, and how they are written to.
   *
   * @param marks whether their phone shows Vietnamese with its marks
   */
  public record Terms(StatutoryRole role, String language, boolean marks) {}

  public boolean hasLeft(Instant now) {
    return leftAt.filter(left -> !now.isBefore(left)).isPresent();
  }

  /** Whether they may be put on a roster: on some channel something that was sent was seen. */
  public boolean mayBeOnDuty(Instant now) {
    return !hasLeft(now) && channels.stream().anyMatch(channel -> channel.carriesDuty(now));
  }

  /** Whether they are one of a demonstration, to whom nothing was sent. */
  public boolean isOfADemonstration() {
    return channels.stream()
        .flatMap(channel -> channel.verified().stream())
        .anyMatch(ContactChannel.Verified::demonstration);
  }
}
