package vn.kipthoi.platform.signin.outside;

/**
 * A browser that was sent to the provider.
 *
 * @param nonce that the ID token has to repeat
 * @param verifier of the code challenge (RFC 7636)
 * @param then the page that was asked for
 */
record Errand(String nonce, String verifier, String then) {

  /** It holds secrets. */
  @Override
  public String toString() {
    return "Errand[]";
  }
}
