package vn.kipthoi.notifier.desk;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Vietnamese as every phone shows it: without marks, in the part of the 7-bit alphabet of GSM 03.38
 * that counts one character for one. Marks would halve a text's length to 70 characters, and
 * old phones show boxes in their place.
 */
public final class GsmText {

  /** One segment. Two arrive apart, or one of them does not. */
  public static final int LONGEST = 160;

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern FOREIGN = Pattern.compile("[^A-Za-z0-9 !\"#%&'()*+,./:;<=>?@-]");

  private GsmText() {}

  public static String of(String text) {
    var latin = text.replace('đ', 'd').replace('Đ', 'D').replace('’', '\'').replace('–', '-');
    var bare = MARKS.matcher(Normalizer.normalize(latin, Normalizer.Form.NFD)).replaceAll("");
    return FOREIGN.matcher(bare).replaceAll("?");
  }
}
