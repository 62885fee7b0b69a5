package vn.kipthoi.routing.administration.web;

import java.util.List;
import vn.kipthoi.platform.web.FieldErrors;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.Messages;
import vn.kipthoi.routing.administration.Fault;

/** What is wrong with a change, in the reader's words. */
public final class FaultTexts {

  private static final Messages<AdminWords> WORDS = Messages.load(AdminWords.class);

  private FaultTexts() {}

  public static AdminWords words(Language language) {
    return WORDS.in(language);
  }

  public static FieldErrors errors(Language language, List<Fault> faults) {
    var errors = new FieldErrors();
    faults.forEach(fault -> errors.add(fault.field(), text(words(language), fault.what())));
    return errors;
  }

  private static String text(AdminWords words, Fault.What what) {
    return switch (what) {
      case MISSING -> words.missing();
      case TOO_LONG -> words.tooLong();
      case NOT_A_PHONE -> words.notAPhone();
      case TAKEN -> words.taken();
      case UNKNOWN_UNIT -> words.unknownUnit();
      case UNKNOWN_RUNG -> words.unknownRung();
      case UNKNOWN_PERSON -> words.unknownPerson();
      case UNKNOWN_CHOICE -> words.unknownChoice();
      case HAS_LEFT -> words.hasLeft();
      case NOT_VERIFIED -> words.notVerified();
      case NOT_CARRIED -> words.notCarried();
      case LAST_CHANNEL -> words.lastChannel();
      case NO_CODE_SENT -> words.noCodeSent();
      case WRONG_CODE -> words.wrongCode();
      case CODE_EXPIRED -> words.codeExpired();
      case TOO_MANY_TRIES -> words.tooManyTries();
      case TOO_SOON -> words.tooSoon();
      case NOT_A_MOMENT -> words.notAMoment();
      case IN_THE_PAST -> words.inThePast();
      case ENDS_BEFORE_IT_BEGINS -> words.endsBefore();
      case TOO_LONG_A_TIME -> words.tooLongATime();
      case NOT_A_WATCH -> words.notAWatch();
      case TWICE_AT_ONCE -> words.twiceAtOnce();
      case SAME_PERSON -> words.samePerson();
      case NOT_ON_DUTY_THEN -> words.notOnDutyThen();
      case NOT_THEIRS -> words.notTheirs();
      case SETTLED_BEFORE -> words.settledBefore();
      case HAS_A_GAP -> words.hasAGap();
      case ALREADY_THERE -> words.alreadyThere();
      case MADE_IT_THEMSELVES -> words.madeItThemselves();
      case NOT_A_NUMBER -> words.notANumber();
      case UNKNOWN_CASE -> words.unknownCase();
      case ERASED -> words.erased();
      case TOO_EARLY -> words.tooEarly();
      case NO_LONGER_FITS -> words.noLongerFits();
      case NOT_AN_ADDRESS -> words.notAnAddress();
    };
  }
}
