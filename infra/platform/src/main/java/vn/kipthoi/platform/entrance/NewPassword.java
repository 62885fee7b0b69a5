package vn.kipthoi.platform.entrance;

import io.vertx.ext.web.RoutingContext;
import vn.kipthoi.platform.privacy.Secret;
import vn.kipthoi.platform.signin.PasswordRule;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.platform.web.FieldErrors;

/** A password that somebody chooses, typed twice. */
final class NewPassword {

  static final String FIELD = "password";
  private static final String AGAIN = "again";

  private NewPassword() {}

  static FieldErrors errors(EntranceWords words, RoutingContext ctx, String username) {
    var password = Asked.formAsTyped(ctx, FIELD);
    var errors = new FieldErrors();
    PasswordRule.brokenBy(new Secret(password), username)
        .ifPresent(broken -> errors.add(FIELD, sentence(words, broken)));
    errors.unless(password.equals(Asked.formAsTyped(ctx, AGAIN)), AGAIN, words.notTheSame());
    return errors;
  }

  private static String sentence(EntranceWords words, PasswordRule broken) {
    return switch (broken) {
      case TOO_SHORT -> words.passwordTooShort();
      case TOO_LONG -> words.passwordTooLong();
      case TOO_PLAIN -> words.passwordTooPlain();
      case HAS_THE_NAME -> words.passwordHasTheName();
      case WELL_KNOWN -> words.passwordWellKnown();
    };
  }
}
