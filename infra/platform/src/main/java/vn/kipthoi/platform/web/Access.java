package vn.kipthoi.platform.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.signin.Viewer;

/** Who may come this way. Whatever says nothing is closed. */
public sealed interface Access {

  /** Open to the world. */
  record Everyone() implements Access {}

  /** Open to people signed in with one of these roles. */
  record SignedInAs(Set<Role> roles) implements Access {

    public SignedInAs {
      roles = Set.copyOf(roles);
    }
  }

  static Access everyone() {
    return new Everyone();
  }

  static Access only(Role first, Role... others) {
    return new SignedInAs(EnumSet.of(first, others));
  }

  static Access only(Set<Role> roles) {
    return new SignedInAs(roles);
  }

  static Access signedIn() {
    return new SignedInAs(EnumSet.allOf(Role.class));
  }

  /**
   * Reads the {@code x-roles} of an operation.
   *
   * @throws IllegalArgumentException when a word is no role, or there is none
   */
  static Access ofWords(List<String> words) {
    if (words.equals(List.of("everyone"))) {
      return everyone();
    }
    if (words.isEmpty()) {
      throw new IllegalArgumentException("x-roles names roles, or everyone alone; it is empty");
    }
    return new SignedInAs(words.stream().map(Access::role).collect(Collectors.toSet()));
  }

  private static Role role(String word) {
    return Role.of(word)
        .orElseThrow(() -> new IllegalArgumentException("x-roles has an unknown role: " + word));
  }

  default boolean admits(Optional<Viewer> viewer) {
    return switch (this) {
      case Everyone() -> true;
      case SignedInAs(var roles) ->
        viewer.map(Viewer::role).filter(roles::contains).isPresent();
    };
  }
}
