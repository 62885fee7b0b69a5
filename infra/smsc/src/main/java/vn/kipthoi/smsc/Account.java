package vn.kipthoi.smsc;

/** Who may bind to a carrier, and with which password. At most 15 and 8 characters, as SMPP has it. */
public record Account(String systemId, String password) {

  public Account {
    if (systemId.length() > 15 || password.length() > 8) {
      throw new IllegalArgumentException("a system id has at most 15 characters, a password 8");
    }
  }

  @Override
  public String toString() {
    return "Account[" + systemId + "]";
  }
}
