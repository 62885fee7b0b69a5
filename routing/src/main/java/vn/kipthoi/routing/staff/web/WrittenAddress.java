package vn.kipthoi.routing.staff.web;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.privacy.Purpose;
import vn.kipthoi.routing.staff.ContactChannel;
import vn.kipthoi.routing.staff.ContactChannel.Kind;

/** Where a message goes, as people write it for its kind; and as lists show it. */
final class WrittenAddress {

  private static final int LONGEST = 254;

  /** What can be an address of mail (RFC 5321 4.1.2, without quoted names); whether it is, its code shows. */
  private static final Pattern MAIL = Pattern.compile(
      "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,63}");

  private WrittenAddress() {}

  /** Empty when no such address can be. */
  static Optional<Personal<String>> read(String kind, String written) {
    return Kind.ofWord(kind).filter(one -> one == Kind.EMAIL).isPresent()
        ? mail(written)
        : PhoneNumber.read(written);
  }

  private static Optional<Personal<String>> mail(String written) {
    return written.length() <= LONGEST && MAIL.matcher(written).matches()
        ? Optional.of(Personal.of(written.toLowerCase(Locale.ROOT)))
        : Optional.empty();
  }

  /** Enough for two people on the phone to be sure that they mean the same. */
  static String masked(ContactChannel channel) {
    if (channel.kind() != Kind.EMAIL) {
      return PhoneNumber.masked(channel.address());
    }
    var address = channel.address().revealFor(Purpose.MATCHING);
    return address.charAt(0) + "•••" + address.substring(address.indexOf('@'));
  }
}
