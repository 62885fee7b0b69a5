package vn.kipthoi.platform.web;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** A code that a person reads out over the telephone, and that stands in the log beside an error. */
final class Reference {

  /** No letter that sounds or looks like another. */
  private static final String LETTERS = "23456789ABCDEFGHKMNPQRSTVXY";

  private static final int LENGTH = 8;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Reference() {}

  /** A new one; it stands for nothing but itself. */
  static String next() {
    return RANDOM
        .ints(LENGTH, 0, LETTERS.length())
        .mapToObj(at -> LETTERS.substring(at, at + 1))
        .collect(Collectors.joining());
  }
}
