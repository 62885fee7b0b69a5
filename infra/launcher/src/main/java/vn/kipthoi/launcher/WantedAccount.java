package vn.kipthoi.launcher;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.kipthoi.intake.Directory;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.privacy.Secret;
import vn.kipthoi.platform.signin.NewAccount;
import vn.kipthoi.platform.signin.PasswordRule;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.web.FieldErrors;

/** An account as an administrator asks for it at the console, not looked at yet. */
record WantedAccount(
    String username, String name, String role, Optional<String> unit, Secret password) {

  private static final int LONGEST_NAME = 120;

  /** Whose work lies in a unit: without one they would see nothing. */
  private static final Set<Role> OF_A_UNIT = EnumSet.complementOf(EnumSet.of(Role.ADMINISTRATOR));

  FieldErrors errors(Directory directory) {
    var errors = new FieldErrors();
    errors.unless(
        NewAccount.isUsername(username),
        "username",
        "2 to 100 small letters, digits and . _ @ - that begin with a letter or digit");
    errors.unless(
        !name.isBlank() && name.strip().length() <= LONGEST_NAME,
        "name",
        "the person's name, at most %d characters".formatted(LONGEST_NAME));
    errors.unless(Role.of(role).isPresent(), "role", "one of " + roles());
    Role.of(role).ifPresent(known -> checkUnit(errors, known, directory));
    PasswordRule.brokenBy(password, username)
        .ifPresent(broken -> errors.add("password", broken.sentence()));
    return errors;
  }

  NewAccount account() {
    return new NewAccount(
        username, name.strip(), Role.of(role).orElseThrow(), unit, Optional.empty());
  }

  private void checkUnit(FieldErrors errors, Role known, Directory directory) {
    if (unit.isEmpty()) {
      errors.unless(
          !OF_A_UNIT.contains(known),
          "unit",
          "this role works for a unit: the code of a commune, area or province, or %s for the whole country"
              .formatted(UnitCode.NATION.text()));
    } else {
      errors.unless(isUnit(unit.get(), directory), "unit", "no unit of today has this code");
    }
  }

  private static boolean isUnit(String code, Directory directory) {
    return code.equals(UnitCode.NATION.text())
        || UnitCode.parse(code).flatMap(directory::find).isPresent();
  }

  private static String roles() {
    return Arrays.stream(Role.values()).map(Role::word).collect(Collectors.joining(", "));
  }

  /** Names stay out of logs. */
  @Override
  public String toString() {
    return "WantedAccount[" + role + "]";
  }
}
