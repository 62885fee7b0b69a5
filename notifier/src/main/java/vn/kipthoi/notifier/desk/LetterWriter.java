package vn.kipthoi.notifier.desk;

import java.time.Instant;
import java.util.function.Supplier;
import vn.kipthoi.intake.Directory;
import vn.kipthoi.notifier.Alert;
import vn.kipthoi.notifier.Below;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.Messages;

/**
 * Words one alert where there is room: as a letter, as a message with marks, and to be spoken. It
 * says no more than a text does: letters lie open on screens, and calls are heard by whoever sits
 * near.
 */
public final class LetterWriter {

  private static final Messages<LetterWords> WORDS = Messages.load(LetterWords.class);

  /** A voice spells a code: said as a word nobody can write it down. */
  private static final String BETWEEN_LETTERS = ", ";

  private final Supplier<Directory> directory;

  /** @param directory the units as they stand when something is written */
  public LetterWriter(Supplier<Directory> directory) {
    this.directory = directory;
  }

  /** Subject and body. */
  public record Letter(String subject, String body) {}

  public Letter letter(Alert alert, Instant now, Language language) {
    var phrases = Phrases.marked(directory, language);
    var words = WORDS.in(language);
    var callOut = alert.callOut();
    var subject = words.subject(
        callOut.caseNumber().text(), phrases.urgency(callOut.priority()), phrases.place(callOut));
    var how = asks(alert) ? words.howByMail(callOut.caseNumber().text()) : "";
    var body = String.join(
        "\r\n\r\n",
        said(alert, now, phrases, "").strip(),
        how,
        words.whyNoMore(),
        words.signature());
    return new Letter(subject, body.replace("\r\n\r\n\r\n\r\n", "\r\n\r\n"));
  }

  /** A message that can be answered like a text. */
  public String message(Alert alert, Instant now, Language language) {
    var phrases = Phrases.marked(directory, language);
    return said(alert, now, phrases, phrases.words().how()).strip();
  }

  /** What a voice says, once through. */
  public String spoken(Alert alert, Instant now, Language language) {
    var phrases = Phrases.marked(directory, language);
    var words = WORDS.in(language);
    var code = alert.callOut().caseNumber().text();
    var said = said(alert, now, phrases, "").strip();
    return words
        .spoken(said.replace(code, spelled(code)), asks(alert) ? words.howByKey() : "")
        .strip();
  }

  /** Whether the person is asked for an answer, and not only told. */
  public static boolean asks(Alert alert) {
    return asks(alert.below());
  }

  static boolean asks(Below below) {
    return !(below instanceof Below.News) && !(below instanceof Below.TimePasses);
  }

  private static String said(Alert alert, Instant now, Phrases phrases, String how) {
    if (alert.isNews()) {
      return phrases.news(alert.callOut());
    }
    return asks(alert)
        ? phrases.asking(alert, now, phrases.below(alert.below()), how)
        : phrases.reminder(alert, now);
  }

  private static String spelled(String code) {
    return String.join(BETWEEN_LETTERS, code.split(""));
  }
}
