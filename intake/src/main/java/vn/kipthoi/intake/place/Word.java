package vn.kipthoi.intake.place;

/**
 * A word as it was said, in one spelling.
 *
 * @param plain without diacritics
 * @param marked with the diacritics it was said with
 * @param opens true when a comma, a bracket or the beginning stands before it
 */
record Word(String plain, String marked, boolean opens) {

  static Word of(String written, boolean opens) {
    var marked = Spelling.marked(written);
    return new Word(Spelling.plain(marked), marked, opens);
  }

  boolean bare() {
    return marked.equals(plain);
  }

  boolean numeric() {
    return Character.isDigit(plain.charAt(0));
  }

  /** How far the diacritics of what was said are from those of a name. */
  int marksFrom(Word name) {
    if (marked.equals(name.marked)) {
      return 0;
    }
    return bare() ? Marks.LEFT_OUT : Marks.OTHER;
  }
}
