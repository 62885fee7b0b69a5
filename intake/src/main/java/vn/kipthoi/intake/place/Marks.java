package vn.kipthoi.intake.place;

/** What differing diacritics weigh: leaving one out is common, writing another is not. */
final class Marks {

  static final int LEFT_OUT = 1;
  static final int OTHER = 100;

  private Marks() {}

  /** Whether somewhere another diacritic was written than the name has. */
  static boolean contradict(int distance) {
    return distance >= OTHER;
  }
}
