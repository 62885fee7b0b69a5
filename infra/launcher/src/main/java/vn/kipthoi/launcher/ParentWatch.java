package vn.kipthoi.launcher;

/**
 * Ends the program when the one that started it has ended, even by {@code kill -9}: a node that
 * belongs to a terminal does not stay behind it. Only the run profile asks for it.
 */
final class ParentWatch {

  private ParentWatch() {}

  static void begin() {
    ProcessHandle.current().parent().ifPresent(parent -> {
      var unused = parent.onExit().thenRun(() -> System.exit(0));
    });
  }
}
