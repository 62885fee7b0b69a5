package vn.kipthoi.notifier.desk;

import java.time.Instant;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.kipthoi.intake.Directory;
import vn.kipthoi.notifier.Alert;
import vn.kipthoi.notifier.Below;
import vn.kipthoi.platform.web.Language;

/** Words one alert for a basic phone, in one segment. */
public final class TextWriter {

  private final Phrases phrases;

  /** @param directory the units as they stand when a text is written */
  public TextWriter(Supplier<Directory> directory, Language language) {
    this.phrases = Phrases.plain(directory, language);
  }

  /** The text; what can be spared is left out where the name of the place leaves no room for it. */
  public String write(Alert alert, Instant now) {
    if (alert.below() instanceof Below.TimePasses) {
      return fitting(Stream.of(phrases.reminder(alert, now)));
    }
    if (alert.isNews()) {
      return fitting(Stream.of(phrases.news(alert.callOut())));
    }
    var words = phrases.words();
    var below = phrases.below(alert.below());
    return fitting(Stream.of(
        phrases.asking(alert, now, below, words.how()),
        phrases.asking(alert, now, below, words.howInShort()),
        phrases.asking(alert, now, "", words.howInShort())));
  }

  /** What a locked screen may show of any alert. */
  public String notification() {
    return phrases.words().notification();
  }

  private static String fitting(Stream<String> wordings) {
    return wordings
        .map(GsmText::of)
        .filter(text -> text.length() <= GsmText.LONGEST)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the alert does not fit one text"));
  }
}
