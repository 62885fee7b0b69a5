package vn.kipthoi.intake.place;

/** Positions of words in what was said. */
record WordSet(long low, long high) {

  static final WordSet EMPTY = new WordSet(0, 0);

  /** From a position up to, and not including, another; both below 128. */
  static WordSet of(int start, int end) {
    var set = EMPTY;
    for (var i = start; i < end; i++) {
      set = set.and(i < 64 ? new WordSet(1L << i, 0) : new WordSet(0, 1L << (i - 64)));
    }
    return set;
  }

  WordSet and(WordSet other) {
    return new WordSet(low | other.low, high | other.high);
  }

  boolean contains(WordSet other) {
    return (other.low & ~low) == 0 && (other.high & ~high) == 0;
  }

  boolean meets(WordSet other) {
    return (low & other.low) != 0 || (high & other.high) != 0;
  }

  /** Whether it has all of the other's, and more. */
  boolean exceeds(WordSet other) {
    return contains(other) && !equals(other);
  }

  int count() {
    return Long.bitCount(low) + Long.bitCount(high);
  }
}
