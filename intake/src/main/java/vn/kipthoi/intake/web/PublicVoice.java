package vn.kipthoi.intake.web;

import java.util.Map;
import java.util.Optional;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.Messages;

/**
 * How the public report speaks to whoever fills it in: to a grown-up as "bạn", to a child as "em",
 * and to a child who tells of itself about itself.
 */
final class PublicVoice {

  /** Said on the first page: the child itself. */
  static final String CHILD = "child";

  /** Said on the first page: a child who tells of another one. */
  static final String OTHER_CHILD = "other_child";

  static final String ADULT = "adult";

  private static final Messages<PublicWords> PLAIN = Messages.load(PublicWords.class);
  private static final Map<String, Messages<PublicWords>> VOICES = Map.of(
      CHILD, Messages.load(PublicWords.class, CHILD),
      OTHER_CHILD, Messages.load(PublicWords.class, OTHER_CHILD));

  private PublicVoice() {}

  /** The words for whoever said who they are; for whoever did not, those for a grown-up. */
  static PublicWords of(Typed typed, Language language) {
    return VOICES.getOrDefault(typed.at(Typed.WHO), PLAIN).in(language);
  }

  /** Who reports, where the first answer already says it. */
  static Optional<String> kind(Typed typed) {
    return Optional.of(typed.at(Typed.WHO)).filter(VOICES::containsKey);
  }

  /** Whether the child itself is asked. */
  static boolean isOwnStory(Typed typed) {
    return typed.at(Typed.WHO).equals(CHILD);
  }
}
