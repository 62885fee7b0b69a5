package vn.kipthoi.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;

/** What a person reads who has just started the program. The log is for later. */
final class Console {

  private static final PrintStream OUT =
      new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
  private static final PrintStream ERR =
      new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8);

  private Console() {}

  static void welcome(Node node) {
    OUT.printf("%n  Kịp Thời: %s%n%n", node.address());
  }

  static void complain(String whatIsWrong) {
    ERR.printf("%nKịp Thời không khởi động được · Kịp Thời did not start:%n%n%s%n", whatIsWrong);
  }

  static void complain(Throwable unexpected) {
    complain("This was not expected, and is a mistake of the program:");
    unexpected.printStackTrace(ERR);
  }
}
