package vn.kipthoi.routing.file.web;

import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.List;
import vn.kipthoi.platform.web.FieldErrors;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.Messages;
import vn.kipthoi.platform.web.Spoken;
import vn.kipthoi.routing.file.AnswerValue;
import vn.kipthoi.routing.file.FormField;
import vn.kipthoi.routing.file.Level;
import vn.kipthoi.routing.file.Mistake;
import vn.kipthoi.routing.file.Wording;
import vn.kipthoi.routing.life.Refusal;

/** Speaks of forms in the language of whoever reads. */
public final class FormVoice {

  private static final Messages<FormWords> WORDS = Messages.load(FormWords.class);

  private final Language language;
  private final FormWords words;

  public FormVoice(Language language) {
    this.language = language;
    this.words = WORDS.in(language);
  }

  static FormVoice of(RoutingContext ctx) {
    return new FormVoice(Language.of(ctx));
  }

  public FormWords words() {
    return words;
  }

  public String say(Wording wording) {
    return wording.in(language.tag());
  }

  String moment(Instant now, Instant at) {
    return new Spoken(language).moment(now, at);
  }

  String level(Level level) {
    return switch (level) {
      case HIGH -> words.high();
      case MEDIUM -> words.medium();
      case LOW -> words.low();
    };
  }

  /** An answer of a field that takes one, as people read it. */
  public String answer(FormField field, String said) {
    if (said.equals(AnswerValue.UNKNOWN)) {
      return field.choice(said).map(this::say).orElse(words.unknown());
    }
    return switch (field.kind()) {
      case CHOICE -> field.choice(said).map(this::say).orElse(said);
      case LEVEL -> levelWord(said);
      case YES_NO -> said.equals("yes") ? words.yes() : words.no();
      case DATE -> Days.date(said);
      case MOMENT -> Days.moment(said);
      case LINE, TEXT, NUMBER, CHOICES, ROWS -> said;
    };
  }

  /** Why a form could not do to its case what the law says it does. */
  String refusal(Refusal why) {
    return switch (why) {
      case NOT_YOUR_PART -> words.notYourPart();
      case ENDED -> words.caseEnded();
      case SEPARATION_RUNS -> words.separationRuns();
      case BEFORE_THE_REPORT -> words.beforeTheReport();
      case NOT_YET -> words.inTheFuture();
      default -> words.notNow();
    };
  }

  FieldErrors errors(List<Mistake> mistakes) {
    var errors = new FieldErrors();
    mistakes.forEach(mistake -> errors.add(mistake.field(), message(mistake)));
    return errors;
  }

  private String levelWord(String said) {
    return switch (said) {
      case "high" -> words.high();
      case "medium" -> words.medium();
      default -> words.low();
    };
  }

  String message(Mistake mistake) {
    var limit = Integer.toString(mistake.limit());
    return switch (mistake.why()) {
      case MISSING -> words.missing();
      case NEED_ONE_OF -> words.needOneOf();
      case NOT_OFFERED -> words.notOffered();
      case NOT_A_DATE -> words.notADate();
      case NOT_A_MOMENT -> words.notAMoment();
      case NOT_A_NUMBER -> words.notANumber();
      case IN_THE_FUTURE -> words.inTheFuture();
      case TOO_LONG -> words.tooLong(limit);
      case TOO_SMALL -> words.tooSmall(limit);
      case TOO_LARGE -> words.tooLarge(limit);
      case TOO_MANY_ROWS -> words.tooManyRows(limit);
      case NO_SUCH_FIELD -> words.noSuchField();
      case WRONG_SHAPE -> words.wrongShape();
      case NOT_ASKED -> words.notAsked();
      case BEFORE_ITS_BEGINNING -> words.beforeItsBeginning();
    };
  }
}
