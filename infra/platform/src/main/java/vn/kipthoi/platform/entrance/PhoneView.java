package vn.kipthoi.platform.entrance;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.kipthoi.platform.privacy.Secret;
import vn.kipthoi.platform.signin.accounts.TeamAccount;
import vn.kipthoi.platform.signin.device.BoundDevice;
import vn.kipthoi.platform.signin.device.Revocation;

/**
 * People of teams with their phones.
 *
 * @param asked whom was looked for
 * @param outOfUse phones taken out of use lately, those with a wrong PIN first
 * @param code that was made a moment ago
 */
public record PhoneView(
    String asked, List<Person> people, List<BoundDevice> outOfUse, int more, Optional<Code> code) {

  /** More are found by looking for them. */
  private static final int SHOWN = 60;

  public record Person(TeamAccount account, List<BoundDevice> phones) {}

  public record Code(Secret code, String name) {}

  static PhoneView of(
      String asked, List<TeamAccount> people, List<BoundDevice> phones, Optional<Code> code) {
    var found = people.stream()
        .filter(person -> !person.suspended())
        .filter(person -> fits(person, asked))
        .map(person -> new Person(person, inUse(phones, person)))
        .sorted(Comparator.comparing((Person person) -> person.phones().isEmpty()))
        .toList();
    return new PhoneView(
        asked,
        found.stream().limit(SHOWN).toList(),
        phones.stream().filter(phone -> phone.revoked().isPresent()).toList(),
        Math.max(0, found.size() - SHOWN),
        code);
  }

  /** Why a phone is out of use, in words. */
  public static String why(PhoneWords words, Revocation why) {
    return switch (why) {
      case PIN -> words.revokedPin();
      case LOST -> words.revokedLost();
      case LEFT -> words.revokedLeft();
      case OWN -> words.revokedOwn();
      case SUSPENDED -> words.revokedSuspended();
    };
  }

  private static boolean fits(TeamAccount person, String asked) {
    var text = asked.toLowerCase(Locale.ROOT);
    return person.displayName().toLowerCase(Locale.ROOT).contains(text)
        || person.username().contains(text);
  }

  private static List<BoundDevice> inUse(List<BoundDevice> phones, TeamAccount person) {
    return phones.stream()
        .filter(phone -> phone.account().equals(person.id()) && phone.revoked().isEmpty())
        .toList();
  }
}
