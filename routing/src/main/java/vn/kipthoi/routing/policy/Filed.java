package vn.kipthoi.routing.policy;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.intake.UnitCode;

/**
 * A version of policy as it lies in the files, whether or not it was checked.
 *
 * @param edit goes up with each change; whoever checks it names the one they looked at
 */
public record Filed(String version, State state, int edit, Draft draft, Hands hands) {

  /**
   * How far it is. Checked, it never changes again.
   *
   * <pre>
   *   DRAFT ──submit──▶ SUBMITTED ──check──▶ APPROVED
   *     ▲                   │       └──────▶ REFUSED
   *     └──────change───────┘
   * </pre>
   */
  public enum State {
    DRAFT,
    SUBMITTED,
    APPROVED,
    REFUSED;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static State ofWord(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }

    public boolean isChecked() {
      return this == APPROVED || this == REFUSED;
    }
  }

  /**
   * Through whose hands it went: accounts, and when.
   *
   * @param maker empty for what the program ships
   * @param answer what whoever checked it said
   */
  public record Hands(
      Optional<UUID> maker,
      Instant draftedAt,
      Optional<Instant> submittedAt,
      Optional<UUID> checker,
      Optional<Instant> checkedAt,
      Optional<String> answer) {}

  public UnitCode unit() {
    return draft.unit();
  }

  public boolean isMadeBy(UUID account) {
    return hands.maker().filter(account::equals).isPresent();
  }
}
