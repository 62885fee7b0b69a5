package vn.kipthoi.platform.signin.factor;

import java.net.URI;

/**
 * Whom a passkey is for (W3C Web Authentication, 4): the address by which browsers reach this
 * program. The browser binds the passkey to it, so a look-alike site gets no answer.
 *
 * @param origin scheme, host and port, {@code https://kipthoi.example}
 */
public record RelyingParty(String origin) {

  /** The host alone, which is what the browser compares. */
  public String id() {
    return URI.create(origin).getHost();
  }
}
