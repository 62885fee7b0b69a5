package vn.kipthoi.launcher;

import java.util.logging.LogManager;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Brings what libraries write to the Java platform's own log into ours. */
final class LogBridge {

  private LogBridge() {}

  static void install() {
    LogManager.getLogManager().reset();
    SLF4JBridgeHandler.install();
  }
}
