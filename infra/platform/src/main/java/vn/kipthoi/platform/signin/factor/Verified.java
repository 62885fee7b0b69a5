package vn.kipthoi.platform.signin.factor;

/**
 * A passkey whose answer was checked.
 *
 * @param credentialId by which it is found
 * @param credential its public key, in CBOR
 * @param signCount how often it signed, or zero
 */
record Verified(byte[] credentialId, byte[] credential, long signCount) {

  @Override
  public String toString() {
    return "Verified[passkey]";
  }
}
