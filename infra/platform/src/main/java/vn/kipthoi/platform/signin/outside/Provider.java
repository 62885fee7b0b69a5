package vn.kipthoi.platform.signin.outside;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import vn.kipthoi.platform.privacy.Secret;
import vn.kipthoi.platform.settings.SettingsReader;

/**
 * A provider of OpenID Connect, as an installation is told of it.
 *
 * @param issuer its address; what it publishes is found below it
 * @param clientId by which it knows this program
 * @param secret by which this program proves itself; from a file, never an argument
 * @param claim of the ID token that holds the user name of an account here
 * @param label as people call it, on the button of the sign-in page
 */
public record Provider(URI issuer, String clientId, Secret secret, String claim, String label) {

  private static final String USUAL_CLAIM = "preferred_username";
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1");

  public Provider {
    if (!"https".equals(issuer.getScheme()) && !LOOPBACK.contains(issuer.getHost())) {
      throw new IllegalArgumentException("an issuer is reached by https, not " + issuer);
    }
  }

  /** Reads the settings; nothing when no issuer is set. */
  public static Optional<Provider> read(SettingsReader settings) {
    var client = settings.text("KIPTHOI_OIDC_CLIENT").orElse("kipthoi");
    var secret = settings.find("KIPTHOI_OIDC_SECRET_FILE", "a file", Provider::firstLine);
    var claim = settings.text("KIPTHOI_OIDC_CLAIM").orElse(USUAL_CLAIM);
    var label = settings.text("KIPTHOI_OIDC_NAME");
    return settings.find(
        "KIPTHOI_OIDC_ISSUER",
        "an address with https, and KIPTHOI_OIDC_SECRET_FILE beside it",
        text -> new Provider(
            URI.create(text), client, secret.orElseThrow(), claim, label.orElse(text)));
  }

  private static Secret firstLine(String file) {
    try (var lines = Files.lines(Path.of(file))) {
      return new Secret(lines.findFirst().orElseThrow());
    } catch (IOException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
