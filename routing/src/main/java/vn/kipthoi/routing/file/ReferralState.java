package vn.kipthoi.routing.file;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** How far a referral is. Refused and done are its ends; a new need is a new referral. */
public enum ReferralState {
  MADE,
  ACCEPTED,
  REFUSED,
  DONE;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<ReferralState> of(String word) {
    return Arrays.stream(values()).filter(state -> state.word().equals(word)).findFirst();
  }

  /** What may come next. */
  public Set<ReferralState> next() {
    return switch (this) {
      case MADE -> Set.of(ACCEPTED, REFUSED);
      case ACCEPTED -> Set.of(DONE, REFUSED);
      case REFUSED, DONE -> Set.of();
    };
  }
}
