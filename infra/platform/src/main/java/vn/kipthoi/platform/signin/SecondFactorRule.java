package vn.kipthoi.platform.signin;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who has to prove more than a password. Whoever set up a second factor is asked for it in any case;
 * a phone with its PIN is two factors by itself.
 *
 * @param required the roles that cannot sign in without one
 */
public record SecondFactorRule(Set<Role> required) {

  public SecondFactorRule {
    required = Set.copyOf(required);
  }

  public static SecondFactorRule everybody() {
    return new SecondFactorRule(EnumSet.allOf(Role.class));
  }

  public static SecondFactorRule nobody() {
    return new SecondFactorRule(Set.of());
  }

  /**
   * Reads a setting: {@code all}, {@code none}, or roles with commas between.
   *
   * @throws IllegalArgumentException when a word is no role
   */
  public static SecondFactorRule parse(String text) {
    return switch (text.strip()) {
      case "all" -> everybody();
      case "none" -> nobody();
      default ->
        new SecondFactorRule(Arrays.stream(text.split(","))
            .map(word -> Role.of(word.strip())
                .orElseThrow(() -> new IllegalArgumentException("unknown role: " + word)))
            .collect(Collectors.toSet()));
    };
  }

  public boolean requires(Role role) {
    return required.contains(role);
  }
}
