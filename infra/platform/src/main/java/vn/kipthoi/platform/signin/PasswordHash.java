package vn.kipthoi.platform.signin;

/**
 * A password, hashed. It prints as a mask.
 *
 * @param encoded in the form {@code $argon2id$v=19$m=…,t=…,p=…$salt$hash}
 */
public record PasswordHash(String encoded) {

  @Override
  public String toString() {
    return "‹hash›";
  }
}
