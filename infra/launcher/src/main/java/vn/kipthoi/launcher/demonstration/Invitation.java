package vn.kipthoi.launcher.demonstration;

import java.nio.file.Path;
import java.util.Map;
import vn.kipthoi.platform.privacy.Secret;

/** How to sign in to the demonstration, as far as this node knows. */
public sealed interface Invitation {

  /**
   * The passwords are known here.
   *
   * @param passwords by user name
   * @param file where they are written
   */
  record Known(Map<String, Secret> passwords, Path file) implements Invitation {}

  /**
   * Another node made the accounts.
   *
   * @param file where it wrote them, on its machine
   */
  record MadeElsewhere(String file) implements Invitation {}
}
