package vn.kipthoi.platform.settings;

import java.util.List;

/** All that is wrong with the settings, at once. The program does not start. */
public final class InvalidSettings extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient List<String> mistakes;

  InvalidSettings(List<String> mistakes) {
    super("these settings are wrong:\n  " + String.join("\n  ", mistakes));
    this.mistakes = List.copyOf(mistakes);
  }

  public List<String> mistakes() {
    return mistakes;
  }
}
