package vn.kipthoi.intake.spool.store;

import java.util.HexFormat;
import java.util.regex.Pattern;
import vn.kipthoi.intake.store.Marks;

/**
 * One kept report as a file: named by the fingerprint of its key, so that the same sending is the
 * same file on every node, and sealed, so that a stolen disk tells nothing.
 */
public record KeptFile(String name, byte[] sealed) {

  private static final String SUFFIX = ".report";
  private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}\\.report");

  /** @throws IllegalArgumentException when a kept report is never called so */
  public KeptFile {
    if (!isName(name)) {
      throw new IllegalArgumentException("this is not the name of a kept report");
    }
  }

  /** Whether a kept report may be called so; it never leaves its directory. */
  static boolean isName(String name) {
    return NAME.matcher(name).matches();
  }

  /** What the file of a sending is called. */
  public static String nameOf(Marks marks) {
    return HexFormat.of().formatHex(marks.key()) + SUFFIX;
  }
}
