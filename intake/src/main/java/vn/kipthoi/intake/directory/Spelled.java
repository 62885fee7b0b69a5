package vn.kipthoi.intake.directory;

import java.text.Normalizer;
import java.util.Locale;

/** Texts of official files, which differ in spaces, capitals, hyphens and where the tone sits. */
final class Spelled {

  private Spelled() {}

  /** One Unicode form, single spaces. */
  static String tidy(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
  }

  static String lower(String text) {
    return tidy(text).toLowerCase(Locale.ROOT);
  }

  /** Whether two names can be one: equal but for diacritics, i and y, and what is not a letter. */
  static boolean alike(String one, String other) {
    return letters(one).equals(letters(other));
  }

  private static String letters(String text) {
    return Normalizer.normalize(lower(text), Normalizer.Form.NFD)
        .replace('đ', 'd')
        .replace('y', 'i')
        .replaceAll("[^a-z0-9]", "");
  }
}
