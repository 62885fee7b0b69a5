package vn.kipthoi.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import vn.kipthoi.launcher.demonstration.Invitation;

/** What a person reads who has just started the program. The log is for later. */
final class Console {

  private static final PrintStream OUT =
      new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
  private static final PrintStream ERR =
      new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8);

  private Console() {}

  static void welcome(Node node) {
    OUT.printf("%n  Kịp Thời: %s%n%n", node.address());
    node.invitation().ifPresent(invitation -> invite(node, invitation));
  }

  private static void invite(Node node, Invitation invitation) {
    OUT.printf("  Điện thoại mô phỏng · simulated phones: %s/demo/phones%n", node.address());
    OUT.printf("  Đăng nhập · sign in: %s/sign-in%n%n", node.address());
    switch (invitation) {
      case Invitation.Known(var passwords, var file) -> {
        passwords.forEach(
            (name, password) -> OUT.printf("    %-14s %s%n", name, password.reveal()));
        OUT.printf("%n  (%s)%n%n", file);
      }
      case Invitation.MadeElsewhere(var file) ->
        OUT.printf("    Tài khoản do nút khác tạo · accounts made by another node: %s%n%n", file);
    }
  }

  static void complain(String whatIsWrong) {
    ERR.printf("%nKịp Thời không khởi động được · Kịp Thời did not start:%n%n%s%n", whatIsWrong);
  }

  static void complain(Throwable unexpected) {
    complain("This was not expected, and is a mistake of the program:");
    unexpected.printStackTrace(ERR);
  }
}
