package vn.kipthoi.routing.file.media;

/** What a file was found to be. */
public sealed interface Examined {

  /**
   * One of the kinds that are taken.
   *
   * @param clean the same picture or sound, without what tells of place, device or maker, and
   *     without anything behind its end
   */
  record Taken(MediaKind kind, byte[] clean) implements Examined {}

  /** It is not taken. */
  record Refused(Why why) implements Examined {}

  /** Why a file is not taken. */
  enum Why {
    EMPTY,
    /** None of the kinds that are taken, whatever its name says. */
    OTHER_KIND,
    /** It breaks off, or contradicts itself. */
    DAMAGED,
    /** More picture than a screen or a memory can hold. */
    TOO_MANY_PIXELS,
    /** A document that does something, or hides another file. */
    NOT_PLAIN
  }
}
