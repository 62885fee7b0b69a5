package vn.kipthoi.platform.signin;

import java.util.Locale;
import vn.kipthoi.platform.privacy.Vault;

/**
 * By what a browser shows that somebody signed in with it before ("device cookie", OWASP: Slow Down
 * Online Guessing Attacks with Device Cookies). It opens nothing and says nothing of whom: it only
 * keeps strangers who try the same name elsewhere from making its owner wait.
 */
public final class BrowserMark {

  private static final int BYTES = 12;

  private final Vault vault;

  public BrowserMark(Vault vault) {
    this.vault = vault;
  }

  public String of(String username) {
    var name = username.strip().toLowerCase(Locale.ROOT);
    return vault.fingerprintText("browser-of", name, BYTES);
  }
}
