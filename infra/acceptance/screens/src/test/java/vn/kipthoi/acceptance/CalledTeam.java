package vn.kipthoi.acceptance;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A team that was called out before each test: a child in danger whom nobody has accepted yet. */
final class CalledTeam implements BeforeEachCallback {

  private static final String LAC_THUY = "05392";

  private final Hotline hotline;
  private final Window window;
  private String code = "";

  CalledTeam(Hotline hotline, Window window) {
    this.hotline = hotline;
    this.window = window;
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    code = new Reporting(hotline).urgent();
    var unused = hotline.phones().expectText("team", LAC_THUY, code);
  }

  /** The number of the case. */
  String code() {
    return code;
  }

  /** The phone of one of them. */
  TeamPhone phone() {
    return TeamPhone.signedIn(hotline, window, code);
  }

  /** How often somebody has answered. */
  int answers() {
    return ledger().answersAbout(code);
  }

  /** How many of them had it before their eyes, as the server knows. */
  int readers() {
    return ledger().readersOf(code);
  }

  private Ledger ledger() {
    return new Ledger(hotline.database().pool());
  }
}
