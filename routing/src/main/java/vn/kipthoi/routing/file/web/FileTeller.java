package vn.kipthoi.routing.file.web;

import io.vertx.core.json.JsonObject;
import java.util.Optional;
import vn.kipthoi.platform.web.Messages;
import vn.kipthoi.platform.web.TimelineEntry;
import vn.kipthoi.platform.web.TimelineEntry.Tone;
import vn.kipthoi.routing.desk.Happening;
import vn.kipthoi.routing.web.Teller;
import vn.kipthoi.routing.web.Telling;

/** Tells what was laid into the file of a case: that it was, and never what it says. */
public final class FileTeller implements Teller {

  private static final Messages<FiledWords> WORDS = Messages.load(FiledWords.class);

  @Override
  public Optional<TimelineEntry> tell(Happening happening, Telling telling) {
    var words = WORDS.in(telling.language());
    return what(words, happening.kind().word(), happening.detail())
        .map(what -> new TimelineEntry(
            happening.at(), what, by(words, telling, happening.detail()), Tone.PLAIN));
  }

  private static Optional<String> what(FiledWords words, String kind, JsonObject detail) {
    return Optional.ofNullable(
        switch (kind) {
          case "form-submitted" ->
            words.formSubmitted(detail.getString("form"), detail.getString("number"));
          case "form-corrected" ->
            words.formCorrected(detail.getString("form"), detail.getString("number"));
          case "note-written" -> words.noteWritten();
          case "note-corrected" -> words.noteCorrected();
          case "person-added" -> words.personAdded();
          case "person-changed" -> words.personChanged();
          case "attachment-added" -> words.attachmentAdded();
          case "attachment-withdrawn" -> words.attachmentWithdrawn();
          case "referral-made" -> words.referralMade();
          case "referral-accepted" -> words.referralAccepted();
          case "referral-refused" -> words.referralRefused();
          case "referral-done" -> words.referralDone();
          default -> null;
        });
  }

  /** An account that is on no roster has no name here. */
  private static String by(FiledWords words, Telling telling, JsonObject detail) {
    return detail.containsKey("person") ? words.by(telling.person(detail)) : "";
  }
}
