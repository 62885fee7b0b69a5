package vn.kipthoi.platform.entrance;

import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kipthoi.platform.signin.NewAccount;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.signin.Units;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.platform.web.FieldErrors;

/**
 * An account as an administrator typed it.
 *
 * @param unit a code, or a code with a name behind it as the list offers it
 */
public record AccountForm(String username, String name, String role, String unit) {

  private static final int LONGEST_NAME = 120;

  private static final Pattern CODE = Pattern.compile("^([A-Z]?\\d{2,5}(?:-\\d{1,5})?|VN)\\b.*");

  static AccountForm empty() {
    return new AccountForm("", "", Role.TEAM_MEMBER.word(), "");
  }

  static AccountForm of(RoutingContext ctx) {
    return new AccountForm(
        Asked.form(ctx, "username").toLowerCase(Locale.ROOT),
        Asked.form(ctx, "name"),
        Asked.form(ctx, "role"),
        Asked.form(ctx, "unit"));
  }

  /** What is wrong with a new account. */
  FieldErrors errors(AccountsWords words, Units units) {
    var errors = new FieldErrors();
    errors.unless(NewAccount.isUsername(username), "username", words.usernameRule());
    errors.unless(
        !name.isBlank() && name.length() <= LONGEST_NAME, "name", words.nameRule(LONGEST_NAME));
    roleErrors(words, units).all().forEach(each -> errors.add(each.field(), each.message()));
    return errors;
  }

  /** What is wrong with a role and the unit that belongs to it. */
  FieldErrors roleErrors(AccountsWords words, Units units) {
    var errors = new FieldErrors();
    errors.unless(Role.of(role).isPresent(), "role", words.roleMissing());
    var needed = Role.of(role).filter(known -> known != Role.ADMINISTRATOR).isPresent();
    if (needed) {
      errors.unless(
          unitCode().filter(code -> isUnit(code, units)).isPresent(), "unit", words.unitRule());
    }
    return errors;
  }

  Role knownRole() {
    return Role.of(role).orElseThrow();
  }

  /** An administrator sees no case, and so belongs to no unit. */
  Optional<String> unitCode() {
    return Optional.of(unit)
        .filter(text -> !role.equals(Role.ADMINISTRATOR.word()))
        .map(CODE::matcher)
        .filter(Matcher::matches)
        .map(match -> match.group(1));
  }

  NewAccount account() {
    return new NewAccount(username, name, knownRole(), unitCode(), Optional.empty());
  }

  private static boolean isUnit(String code, Units units) {
    return units.name(code).isPresent();
  }

  /** Names stay out of logs. */
  @Override
  public String toString() {
    return "AccountForm[" + role + "]";
  }
}
